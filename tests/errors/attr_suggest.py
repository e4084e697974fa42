# Suggestions for attributes: slots, properties, class attributes, modules, built-in types.
import traceback, sys, time
class S:
    __slots__ = ("length", "height")
    @property
    def surface(self): return self.lenght
    def _private(self): pass
    CONSTANT = 1
s = S()
for f in [lambda: s.surface, lambda: s.heigth, lambda: s.sruface, lambda: s.private, lambda: s._privat, lambda: S.CONSTNAT, lambda: time.slep, lambda: sys.stdot, lambda: [].appendd, lambda: "".jion, lambda: {}.valuse, lambda: (1).bit_lenght, lambda: 1.5.is_interger, lambda: f.nam, lambda: S.mr0, lambda: s.x, lambda: Exception().arg, lambda: (x for x in []).sned, lambda: None.foo, lambda: print.nme, lambda: type.mroo, lambda: setattr(s, "hieght", 1), lambda: object().__clas__]:
    try:
        f()
    except AttributeError as e:
        print(traceback.format_exception_only(e)[-1], end="")
from time import slep
