# Suggestions for keyword arguments.
import traceback
def area(width, height=1, *, color="red"): return width * height
class Shape:
    def __init__(self, sides, name=None): pass
    def scale(self, factor): pass
for f in [lambda: area(widht=1), lambda: area(1, hieght=2), lambda: area(1, colour="b"), lambda: area(1, zzz=3), lambda: Shape(side=3), lambda: Shape(3, nam="x"), lambda: Shape(3).scale(facto=2), lambda: sorted([1], revers=True), lambda: print(1, ends=""), lambda: int("1", bas=2), lambda: "a,b".split(seperator=","), lambda: open("x", mod="r"), lambda: max([1], kye=len), lambda: {}.update(1, 2), lambda: enumerate([], begin=1), lambda: sum([1], begin=2), lambda: [].sort(kee=1), lambda: dict(a=1).fromkeys(x=1), lambda: "x".encode(encodin="utf-8"), lambda: round(1.5, digits=1), lambda: ImportError("m", nam="n")]:
    try:
        f()
    except TypeError as e:
        print(e)
area(1, heigth=2)
