# Class patterns: __match_args__, attributes that fail, built-in classes, nested ones, and the errors of bad ones.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y

class Point3(Point):
    __match_args__ = ("x", "y", "z")
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z

class Lazy:
    __match_args__ = ("value",)
    asked = 0
    def __getattr__(self, name):
        type(self).asked += 1
        if name == "value":
            return 42
        raise AttributeError(name)

class Broken:
    @property
    def p(self):
        raise ValueError("not an AttributeError")

def which(v):
    match v:
        case Point(0, 0):
            return "origin"
        case Point3(x, y, z=0):
            return f"flat {x} {y}"
        case Point(x, y=0) | Point(0, x):
            return f"axis {x}"
        case Point(x=x, y=y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "point"
        case Lazy(42, other=_):
            return "lazy other"
        case Lazy(value):
            return f"lazy {value}"
        case bool(b):
            return f"bool {b}"
        case int(n) | float(n):
            return f"number {n}"
        case str(s) if len(s) > 3:
            return f"long {s}"
        case str():
            return "str"
        case bytes(b) | bytearray(b):
            return f"bytes {b}"
        case list([int(a), *_]) | tuple((a, *_)):
            return f"sequence of {a}"
        case dict({"k": Point(x, _)}):
            return f"dict with point {x}"
        case dict(d) | set(d) | frozenset(d):
            return f"container {len(d)}"
        case type():
            return "class"
        case object(__class__=c):
            return f"object {c.__name__}"

for v in (Point(0, 0), Point3(1, 2, 0), Point3(1, 2, 3), Point(5, 0), Point(0, 7), Point(2, 2), Point(1, 2), Lazy(), True, 3, 2.5, "long string", "abc", b"b",
          bytearray(b"x"), [1, 2], ["a"], (None, 1), (), {"k": Point(9, 8)}, {}, {1, 2}, frozenset(), int, None, 1j):
    print(which(v), end="; ")
print(Lazy.asked)

def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

class TooFew:
    __match_args__ = ("a",)
class NotTuple:
    __match_args__ = ["a"]
class NotStr:
    __match_args__ = (1,)
class Plain:
    pass
def too_many():
    match TooFew():
        case TooFew(1, 2): pass
def no_args():
    match Plain():
        case Plain(1): pass
def not_tuple():
    match NotTuple():
        case NotTuple(1): pass
def not_str():
    match NotStr():
        case NotStr(1): pass
def twice():
    match Point(1, 2):
        case Point(1, x=1): pass
def not_class():
    five = 5
    match 5:
        case five(): pass
def broken():
    match Broken():
        case Broken(p=1): pass
def two_for_int():
    match 5:
        case int(a, b): pass
def union():
    U = int | str
    match 5:
        case U(): return "union"
for f in (too_many, no_args, not_tuple, not_str, twice, not_class, broken, two_for_int, union):
    attempt(f)

class Meta(type):
    def __instancecheck__(cls, v):
        print("instancecheck", v)
        return v == 5
class Five(metaclass=Meta):
    pass
match 5:
    case Five():
        print("five")
match 6:
    case Five():
        print("never")
    case _:
        print("not five")
class Int(int):
    pass
match Int(3):
    case int(n):
        print(type(n).__name__, n)
