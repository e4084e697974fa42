x: int = 5
y: str
z: "forward" = None
(paren): int = 1
obj = type("O", (), {})()
obj.attr: int = 3
lst = [0]
lst[0]: str = "item"
print(x, __annotations__, obj.attr, lst, "y" in globals())
print(list(__annotations__))
order = []
def t(v): order.append(v); return v
target = {}
target[t("key")]: t("ann") = t("value")
print(order)
order.clear()
named: t("ann") = t("value")
print(order, __annotations__["named"])
def f():
    local: undefined_name = 1
    only: also_undefined
    try:
        only
    except UnboundLocalError as e:
        print(e)
    obj.q: undefined_in_function = 2
    return local, f.__annotations__
print(f())
class C:
    a: int
    b: str = "b"
    c: list[int] = [1]
    d: "Later"
    def m(self): self.e: int = 1
    if True: g: float = 2.5
    for h in range(1): i: bytes
print(C.__annotations__, hasattr(C, "a"), C.b)
class D(C):
    pass
class E(C):
    new: int
print(D.__annotations__ , E.__annotations__, "__annotations__" in vars(D))
class NoAnn: pass
print(NoAnn.__annotations__)
class Uses:
    __annotations__["own"] = 1 if False else 2
    later: int
print(Uses.__annotations__)
def g(a: int, b: "str" = 1, *args: list, c: t("c") = 3, **kw: dict) -> None: pass
print(g.__annotations__)
def outer():
    def inner(p: T) -> T: pass
    return inner
T = "T value"
print(outer().__annotations__)
g.__annotations__ = {"new": 1}
print(g.__annotations__)
try: g.__annotations__ = 5
except TypeError as e: print(e)
del g.__annotations__
print(g.__annotations__, (lambda: 0).__annotations__)
async def h(a: 1) -> 2: pass
print(h.__annotations__)
try:
    def bad(a: nope): pass
except NameError as e: print(e)
try:
    v: nope2 = 1
except NameError as e: print(e, v)
def gen(a: int) -> "gen": yield
print(gen.__annotations__, C.m.__annotations__)
exec("q: int = 1\nprint(__annotations__)", {})
for src in ("x: int = y: int = 1", "a, b: int", "(a, b): int", "[a]: int", "f(): int", "x: int += 1", "*x: int", "def f():\n global k\n k: int", "1: int", "lambda x: int: 1", "for x: int in y: pass", "x: yield", "x: (yield)", "def f(): x: (yield)", "x: (a := 1)"):
    try: compile(src, "s", "exec"); print("ok", src)
    except SyntaxError as e: print(repr(src), e.msg)
x: int = *[1], 2
w: tuple = 1, 2
print(x, w)
