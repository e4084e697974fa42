def f(a, b=2, *args, c, d=4, **kw) -> int:
    "doc"
    x = y = 1
    def inner(): return x
    return inner
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__closure__, f.__dict__)
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_kwonlyargcount, c.co_posonlyargcount, c.co_varnames, c.co_cellvars, c.co_freevars, c.co_firstlineno, c.co_flags, c.co_nlocals)
print(f(1, c=2).__code__.co_freevars, f(1, c=2).__closure__[0].cell_contents, f(1, c=2).__qualname__)
f.attr = 5
f.__dict__["other"] = 6
print(f.attr, f.other, vars(f))
del f.attr
print(hasattr(f, "attr"))
f.__name__ = "renamed"; f.__qualname__ = "Q.renamed"
print(f.__name__, repr(f)[:20], c.co_name)
for attr, bad in (("__name__", 5), ("__qualname__", None), ("__defaults__", 5), ("__kwdefaults__", 5), ("__code__", 5), ("__dict__", 5), ("__closure__", None), ("__globals__", {})):
    try: setattr(f, attr, bad)
    except (TypeError, AttributeError) as e: print(attr, type(e).__name__, e)
def g(a, b): return a, b
g.__defaults__ = (1, 2)
print(g(), g(5))
g.__defaults__ = (9,)
print(g(5))
try: g()
except TypeError as e: print(e)
g.__defaults__ = None
try: g(5)
except TypeError as e: print(e)
def k(*, z): return z
k.__kwdefaults__ = {"z": 7}
print(k(), k(z=1))
del k.__kwdefaults__
try: k()
except TypeError as e: print(e)
def one(): return 1
def two(): return 2
one.__code__ = two.__code__
print(one(), one.__name__)
def closure():
    v = 1
    return lambda: v
try: one.__code__ = closure().__code__
except ValueError as e: print(e)
print(f.__globals__ is globals(), f.__builtins__["len"] is len, type(f).__name__, callable(f), f.__call__ is not None)
print((lambda: 0).__name__, (lambda: 0).__qualname__, [g for g in [lambda: 1]][0].__qualname__, (lambda x=1: x).__defaults__)
class C:
    def m(self): pass
    s = staticmethod(g)
    @classmethod
    def k(cls): pass
    l = lambda self: 1
m = C().m
print(m.__name__, m.__qualname__, m.__doc__, m.__module__, m.__self__.__class__.__name__, m.__func__ is C.m, C.l.__qualname__, C.k.__func__.__qualname__, C.s is g)
try: m.attr = 1
except AttributeError as e: print(e)
C.m.attr = 1
print(m.attr)
import sys
def gen(): yield
async def co(): pass
async def ag(): yield
def star(*a): pass
def kwds(**k): pass
for fn in (gen, co, ag, star, kwds, one): print(fn.__name__, hex(fn.__code__.co_flags))
print(g == g, g != one, hash(g) == hash(g), g.__eq__(one), isinstance(g, type(lambda: 0)))
print(type(f)(g.__code__, {}, "made", (3, 4))(), type(f)(g.__code__, {}).__name__)
r = c.replace(co_name="replaced")
print(r.co_name, c.co_name, r == c, c == f.__code__)
def nest():
    def a():
        def b(): return a
        return b
    return a
print(nest().__qualname__, nest()().__qualname__)
def default_eval(x=[print("evaluated once")]): return x
default_eval(); default_eval()
print(len.__name__, len.__qualname__, len.__module__, len.__doc__ is not None, len.__self__ is not None, [].append.__name__, [].append.__qualname__, str.upper.__name__, str.upper.__qualname__, type(str.upper).__name__, type([].append).__name__)
print(f.__type_params__, f.__get__(5).__self__, f.__get__(None, int) is f)
