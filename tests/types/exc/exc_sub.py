# Exception classes of one's own.
class E(Exception):
    def __init__(self, code, msg="default"):
        super().__init__(msg)
        self.code = code
    def __str__(self): return f"[{self.code}] {super().__str__()}"
e = E(5)
print(e, repr(e), e.args, e.code, e.__dict__)
class NoInit(ValueError):
    def __init__(self, a, b): self.a = a
n = NoInit(1, 2)
print(n, repr(n), n.args)
class NewOnly(Exception):
    def __new__(cls, *a): return super().__new__(cls, "changed", *a)
print(repr(NewOnly(1)), NewOnly(1).args)
class K(KeyError):
    def __str__(self): return "custom key"
print(K("x"), repr(K("x")))
class O(OSError):
    def __init__(self, *a): super().__init__(*a); self.extra = 1
print(O(2, "m").errno, O(2, "m"), type(O(2, "m")).__name__, O(2, "m", "f"), O("a").args, O(2, "m").extra)
class O2(OSError):
    def __new__(cls, *a, **k): return super().__new__(cls, *a)
    def __init__(self, *a): pass
print(O2(2, "m").errno, repr(O2(2, "m")), O2(2, "m").args)
class Rep(Exception):
    def __repr__(self): return "my repr"
print([Rep(1)], Rep(1), f"{Rep(1)!r} {Rep(2)}")
class Slots(Exception):
    __slots__ = ("x",)
s = Slots(1)
s.x = 2
s.y = 3
print(s.x, s.y, s)
class S(SystemExit): pass
try:
    raise S(9)
except SystemExit as x:
    print(x.code, type(x).__name__)
class St(StopIteration): pass
class It:
    def __iter__(self): return self
    def __next__(self): raise St("end")
print(list(It()), St(5).value)
class Multi(ValueError, KeyError): pass
try:
    raise Multi("both")
except KeyError as x:
    print(repr(x), str(x), isinstance(x, ValueError))
for src in ["class B(ValueError, OSError): pass\nprint(B.__mro__)", "class B(SyntaxError, OSError): pass", "class B(Exception, int): pass", "class B(Exception):\n    __slots__ = ()\nprint(B(1).__dict__)", "E()", "E(1, 2, 3)", "E(code=3, msg='kw').code", "NewOnly(x=1)", "raise E", "raise E(1) from E(2)", "Exception('a').message", "class M(type): pass\nclass B(Exception, metaclass=M): pass\nraise B('meta')", "class I(Exception):\n    def __instancecheck__(c, o): return True\ntry: 1/0\nexcept I: print('no')"]:
    try:
        exec(src)
    except Exception as x:
        print(src, "->", type(x).__name__, x)
class CheckMeta(type):
    def __instancecheck__(cls, o): return True
    def __subclasscheck__(cls, o): return True
class Sneaky(Exception, metaclass=CheckMeta): pass
try:
    try:
        1 / 0
    except Sneaky:
        print("metaclass asked")
except ZeroDivisionError:
    print("metaclass not asked")
class Eq(Exception):
    def __eq__(self, o): return True
    __hash__ = Exception.__hash__
print(Eq() == 5, Eq() in [1], len({Eq(), Eq()}))
class Callable(Exception):
    def __call__(self): return self.args
print(Callable(1, 2)())
class Ctx(Exception):
    def __enter__(self): return "entered"
    def __exit__(self, *a): return True
with Ctx() as c:
    raise ValueError(c)
def cleanup(limit):
    try:
        if limit: cleanup(limit - 1)
        else: raise E(limit)
    except E as x:
        x.code += 1
        raise
try:
    cleanup(5)
except E as x:
    print(x.code)
