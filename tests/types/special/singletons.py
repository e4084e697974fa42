# None, Ellipsis, NotImplemented, True and False: what they are, what they cannot do, and where they cannot be assigned.
def attempt(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
for v in (None, Ellipsis, NotImplemented):
    t = type(v)
    print(repr(v), str(v), t.__name__, t() is v, attempt(lambda: t(1)), v == v, hash(v) == hash(v), v.__reduce__() if hasattr(v, "__reduce__") and v is not None else "-")
    print(attempt(lambda: v + 1), "|", attempt(lambda: v < v), "|", attempt(lambda: v()), "|", attempt(lambda: v[0]), "|", attempt(lambda: len(v)), "|", attempt(lambda: iter(v)))
    print(attempt(lambda: setattr(v, "x", 1)), "|", attempt(lambda: v.x), "|", attempt(lambda: type("Sub", (t,), {})))
print(... is Ellipsis, bool(...), bool(None), type(...) is type(Ellipsis), isinstance(None, object), [1, 2, 3][:None], {None: 1, ...: 2}[...])
print(True + True, True * 3, -True, True / 2, True == 1.0, {True: "a", 1: "b"}, sum([True, True]), "ab"[True], [False, True][True], True < 2, isinstance(True, int))
print(True & False, True | False, True ^ True, type(True & 1), type(True & True), type(True | 0), type(+True), bool("False"), bool([[]]), bool(0.0), bool(-0.0), bool(""), bool(" "))
print(int(True), float(True), complex(True), str(True), repr(False), f"{True}", f"{True:d}", f"{True:5}|", f"{True:>6}", "%d %s %r" % (True, True, True), format(True, ""), hash(True) == hash(1))
print(True.real, True.imag, True.numerator, True.bit_length(), True.to_bytes(1, "big"), True.__index__(), attempt(lambda: type("B", (bool,), {})), bool.__bases__, attempt(lambda: bool(1, 2)))
class NoBool:
    def __bool__(self): return 2
class LenNeg:
    def __len__(self): return -1
class LenBig:
    def __len__(self): return 2 ** 100
class LenStr:
    def __len__(self): return "x"
class Raises:
    def __bool__(self): raise KeyError("no truth")
for c in (NoBool, LenNeg, LenBig, LenStr, Raises):
    print(c.__name__, attempt(lambda: bool(c())), "|", attempt(lambda: not c()), "|", attempt(lambda: len(c()) if hasattr(c, "__len__") else "-"), "|", attempt(lambda: 1 if c() else 2), "|", attempt(lambda: c() and 1))
for source in ("None = 1", "True = 1", "False += 1", "... = 1", "del None", "for None in []: pass", "def True(): pass", "class None: pass", "import x as True", "lambda None: 1", "x.None", "f(None=1)", "(True := 1)", "global None", "with x as False: pass", "def f(None): pass", "__debug__ = 1", "x.__debug__ = 1", "def f(__debug__): pass", "NotImplemented = 1", "Ellipsis = 2"):
    try:
        compile(source, "<s>", "exec")
        print(source, "-> accepted")
    except SyntaxError as e:
        print(source, "->", e.msg)
print(__debug__, NotImplemented is NotImplemented, (None,) < (None, 1), [None] == [None], max([None], key=str), None in [None])
