"""Docstring first."""
from __future__ import annotations
x: int = 1
y: undefined[name, "quoted"] | None
class C:
    a: list[Missing] = None
    b: lambda q: q + 1
    def m(self, p: Missing.attr[0], *args: *Ts, k: (a, b) = 1, **kw: {1: 2}) -> not_there(1, k=2, *r, **s): pass
print(__annotations__, C.__annotations__, C.m.__annotations__)
def f(a: x if y else z, b: 1 + 2 * 3 ** -4, c: "s" f"{x!r:>{w}}", d: [i for i in j if k], e: a[1:2, ::3, ...], g: not a and b or c, h: yield_, i: -1 ** 2, j: (1,), k: {}, l: {*a}, m: a.b.c(), n: 1 < 2 <= a is not None, o: b"x", p: 1.5e10, q: 2j, r: ..., s: (lambda *a, b=1, **c: 0), t: await_) -> (yield_): pass
for k, v in f.__annotations__.items(): print(k, v)
print(__doc__)
def g():
    local: nothing = 5
    return local
print(g(), g.__annotations__)
exec("def h(a: zzz): pass\nprint(h.__annotations__)")
class D[T]:
    v: T
    def m[U](self, a: U) -> T: pass
print(D.__annotations__, D.m.__annotations__)
