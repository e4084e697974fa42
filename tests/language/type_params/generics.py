def first[T](l: list[T]) -> T: return l[0]
print(first([1, 2]), first.__type_params__, first.__annotations__, first.__name__, first.__qualname__)
class Box[T]:
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
    def pair[U](self, o: U) -> "tuple[T, U]": return self.v, o
b = Box(5)
print(b.get(), b.pair("x"), Box.__type_params__, Box.pair.__type_params__, [k.__name__ for k in Box.__mro__], Box.__orig_bases__)
print(Box[int], Box[int](3).v, Box[int].__origin__ is Box, Box[int].__args__)
class Bound[T: int, U: (str, bytes), *Ts, **P, V]: pass
T, U, Ts, P, V = Bound.__type_params__
print(T, U, Ts, P, V)
print(T.__bound__, T.__constraints__, U.__bound__, U.__constraints__, T.__name__, type(Ts).__name__, type(P).__name__, V.has_default(), T.has_default())
def lazy[T: undefined_bound](): pass
try:
    lazy.__type_params__[0].__bound__
except NameError as e:
    print(e)
type Alias = int | str
print(Alias, Alias.__name__, Alias.__value__, type(Alias).__name__)
type Pair[A, B = str] = tuple[A, B]
print(Pair, Pair.__type_params__, Pair[int, str], Pair.__value__)
type Rec = list[Rec] | None
print(Rec.__value__)
type Lazy = not_defined
try:
    Lazy.__value__
except NameError as e:
    print(e)
class Child(Box[int]):
    def get(self): return super().get() + 1
print(Child(1).get(), Child.__orig_bases__, Child.__bases__)
class Sub[K, V2](dict[K, V2]):
    def m(self) -> K: pass
print(Sub(a=1), Sub.__type_params__, Sub.__bases__)
class Outer[T]:
    class Inner[U]:
        t = (T, U)
    x = T
    def method[X](self):
        def local[Y](y: Y): return T, X, Y
        return local
print(Outer.Inner.t, Outer.x, Outer().method()(1))
def defaults[T](a: T = 5, *, b: T = 6): return a, b
print(defaults(), defaults(1, b=2))
def gen[T](x: T): yield x
async def co[T](x: T): return x
c = co(1)
print(list(gen(1)), type(c).__name__)
c.close()
@lambda f: f
def deco[T](x): return T
print(deco(1))
class Meta(type): pass
class WithMeta[T](metaclass=Meta): pass
print(type(WithMeta), WithMeta.__type_params__)
kind = type
type = 5
print(type)
type: int = 6
type[0] if False else print("type is a name too")
def name_scope():
    T = "outer T"
    def f[T](): return T
    return f(), T
print(name_scope())
class Priv:
    def m[__T](self, x: __T): return __T
print(Priv().m(1), Priv.m.__type_params__, Priv.m.__annotations__)
for src in ("def f[T, T](): pass", "class C[T: (yield)]: pass", "type X[T: (a := 1)] = 1", "def f[T](): \n nonlocal T", "def f[T=int, U](): pass", "type X = (yield)", "def f[*T: int](): pass", "class C[](): pass", "type X", "type 5 = 1", "def f[T: await x](): pass"):
    try: compile(src, "s", "exec"); print("ok", src)
    except SyntaxError as e: print(repr(src), e.msg)
try:
    class TwoDefaults[*Ts, V = int]: pass
except TypeError as e:
    print(e)
class Default[A = int, **P = [int], *Ts = *tuple[int, str]]: pass
for p in Default.__type_params__: print(p, p.__default__, p.has_default())
