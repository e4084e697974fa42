# Attribute errors: of instances, classes, modules, with suggestions.
import sys, traceback
class Point:
    origin = None
    def __init__(self): self.x_coord, self._hidden = 1, 2
    def distance(self): pass
p = Point()
def t(f):
    try:
        f()
    except Exception as e:
        traceback.print_exception(e)
t(lambda: p.x_cord)
t(lambda: p.distanse())
t(lambda: Point.orign)
t(lambda: p.hidden)
t(lambda: p.completely_different)
t(lambda: sys.exitt)
t(lambda: "".uper())
t(lambda: [].push(1))
t(lambda: {}.iteritems())
t(lambda: (1).foo.bar)
t(lambda: None.append(1))
t(lambda: p.__dic__)
t(lambda: setattr(p, "x", p.y))
p.distanc
