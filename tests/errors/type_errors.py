# The carets of TypeErrors of operators, calls and subscripts.
import traceback
def t(f, *a):
    try:
        f(*a)
    except Exception:
        traceback.print_exc()
def add(a, b): return 1 + (a + b) * 2
def sub(a, b): return a[b][0]
def call(f): return [f(1)(2), 3]
def attr(x): return x.a.b.c
def unpack(x):
    a, b = x
def star(x): return max(*x)
def comp(a, b): return a < b < 3
def neg(a): return -a
def inplace(a, b):
    a += b
def with_(a):
    with a as b: pass
def for_(a):
    for x in a: pass
def in_(a, b): return a in b
def not_callable(a): return a()
def slice_(a): return a[1:2]
def setitem(a): a[0] = 1
def delitem(a): del a[0]
def fstr(a): return f"{a:d} {a.x}"
def ternary(a): return a.x if a.y else 1
def dict_(a): return {a: 1}
def setattr_(a): a.x = 1
def chain(a): return a.x().y().z()
def lam(a): return (lambda: a + 1)()
def keyword(a): return print(a, foo=1)
def aug(a): a[0] += 1
def assert_(a): assert a == 1, f"{a} is not 1"
def await_(a): return (a)(1)
class X:
    x = 1
t(add, 1, "a"); t(sub, [1], 0); t(call, lambda x: x); t(attr, X()); t(unpack, (1, 2, 3)); t(unpack, 5); t(star, 5); t(comp, 1, "a"); t(neg, "a"); t(inplace, 1, []); t(with_, 1); t(for_, 1); t(in_, 1, 2); t(not_callable, 1); t(slice_, 1); t(setitem, (1,)); t(delitem, "a"); t(fstr, "s"); t(ternary, X()); t(dict_, []); t(setattr_, 1); t(chain, X()); t(lam, "a"); t(keyword, 1); t(aug, (1,)); t(assert_, 2); t(await_, 3)
