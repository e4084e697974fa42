def trace(label):
    print("factory", label)
    def deco(f):
        print("apply", label, f.__name__ if hasattr(f, "__name__") else f)
        return f
    return deco
@trace("a")
@trace("b")
def f(x=print("default"), *, y=print("kwdefault")) -> print("ann"): pass
@trace("c1")
@trace("c2")
class C(print("base") or object):
    print("body")
    @trace("m")
    def m(self): pass
    @property
    def p(self): return self._p
    @p.setter
    def p(self, v): self._p = v * 2
    @p.deleter
    def p(self): print("deleted"); del self._p
    @staticmethod
    def s(a, b=2): return a, b
    @classmethod
    def c(cls, *a): return cls.__name__, a
c = C()
c.p = 4
print(c.p)
del c.p
try:
    c.p
except AttributeError as e:
    print(e)
print(C.s(1), c.s(1, 3), C.c(1), c.c())
@lambda f: f.__name__
def name(): pass
print(name)
decos = [trace("list0"), trace("list1")]
@decos[1]
def g(): pass
@(lambda f: (f, 1))
def h(): pass
print(h[1])
@(d := trace("walrus"))
def w(): pass
class Count:
    def __init__(self, f): self.f, self.n = f, 0
    def __call__(self, *a, **k):
        self.n += 1
        return self.f(*a, **k)
    def __get__(self, obj, typ):
        import functools
        return functools.partial(self, obj) if obj else self
@Count
def add(a, b): return a + b
print(add(1, 2), add(a=3, b=4), add.n)
def memo(f):
    cache = {}
    def wrapper(n):
        if n not in cache: cache[n] = f(n)
        return cache[n]
    wrapper.cache = cache
    return wrapper
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), len(fib.cache))
@C.c
class K: pass
print(K)
@print
def nothing(): pass
print(nothing)
def fails(f): raise ValueError("in decorator")
try:
    @fails
    def never(): pass
except ValueError as e:
    print(e)
print("never" in globals())
ro = property(lambda self: 1, doc="the doc")
class RO: v = ro
try:
    RO().v = 1
except AttributeError as e:
    print(e)
try:
    del RO().v
except AttributeError as e:
    print(e)
print(RO.v.__doc__, RO.v.fget(None))
