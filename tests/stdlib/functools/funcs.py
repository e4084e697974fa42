# partial, lru_cache, singledispatch and the other functions of functools.
from functools import *
import functools, collections.abc, operator
def show(f,*a,**k):
    try: print(f(*a,**k))
    except BaseException as e: print(type(e).__name__, e)
p=partial(pow,2); print(p(5), p, p.func, p.args, p.keywords)
q=partial(p,3,mod=5); print(q(), q.args, q.keywords, partial(int,base=2)('101'))
show(partial); show(partial,1); 
print(reduce(operator.add,[1,2,3]), reduce(operator.add,[],5)); show(reduce,operator.add,[]); show(reduce,operator.add,1)
@lru_cache(maxsize=3)
def f(x,*a,**k): "doc"; print('call',x,a,k); return x
f(1);f(2);f(3);f(1);f(4);f(2);f(1); print(f.cache_info(), f.cache_parameters(), f.__wrapped__.__name__, f.__doc__, f.__name__)
f.cache_clear(); print(f.cache_info()); f(1,2,z=3); f(1,2,z=3); f(1.0); f(1); print(f.cache_info())
show(f,[])
@cache
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(80), fib.cache_info())
show(lru_cache,'a')
@total_ordering
class T:
    def __init__(s,x): s.x=x
    def __lt__(s,o): return s.x<o.x
    def __eq__(s,o): return s.x==o.x
print(T(1)<=T(1),T(1)>T(0),T(1)>=T(2), T.__ge__.__name__, T.__ge__.__doc__)
class C:
    @cached_property
    def p(self): print('once'); return 5
    def m(self,a,b=0): return a,b
    pm=partialmethod(m,1,b=2)
    @lru_cache
    def lm(self): return 3
c=C(); print(c.p,c.p,c.pm(), c.lm(), type(C.pm).__name__)
@singledispatch
def sd(x): return 'obj'
@sd.register(int)
def _(x): return 'int'
@sd.register
def _(x: list): return 'list'
@sd.register(collections.abc.Mapping)
def _(x): return 'mapping'
@sd.register(int|str)
def _(x): return 'int or str'
print(sd(1),sd('s'),sd([]),sd({}),sd(1.5),sd(True), sd.dispatch(bool) is sd.dispatch(int), list(sd.registry))
show(sd); show(sd.register,5)
print(sorted([3,1,2],key=cmp_to_key(lambda a,b:b-a)), sorted(functools.__all__))

# partial: what it is made of
p = partial(print, 1, sep='-'); p.x = 5
print(p.__reduce__()[1:], p.args is p.args, partial.__module__, partial[int])
p(2, sep='+'); p(3, end='!\n')
show(setattr, p, 'args', ()); show(delattr, p, '__dict__')
p.keywords['sep'] = '/'; p(4)
p.keywords[1] = 2; show(p, 5)
class PS(partial): pass
print(PS(PS(int, base=2))('11'), type(PS(int)).__name__)
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    class M: f = partial(int, '7')
    print(M().f(), w[0].category.__name__, w[0].message)
# lru_cache
@lru_cache(maxsize=2, typed=True)
def t(x): return type(x).__name__
print(t(1), t(1.0), t(True), t(1), t.cache_info())
class Meth:
    @lru_cache(None)
    def m(self, x): return x
m = Meth(); print(m.m(1), m.m(1), Meth.m.cache_info(), Meth.m.__wrapped__(m, 5))
@lru_cache(maxsize=0)
def none(x): return x
none(1); none(1); print(none.cache_info())
show(lru_cache(5), 5)
def boom(x): raise ValueError(x)
b = lru_cache(boom); show(b, 1); show(b, 1); print(b.cache_info())
# wraps
def wrapped(a: int) -> str: "doc"
wrapped.attr = 1
@wraps(wrapped)
def w2(*a): pass
print(w2.__name__, w2.__doc__, w2.__annotations__, w2.attr, w2.__wrapped__ is wrapped)
print(update_wrapper(partial(int), wrapped).__name__)
# total_ordering
@total_ordering
class G:
    def __init__(s, x): s.x = x
    def __ge__(s, o): return s.x >= o.x if isinstance(o, G) else NotImplemented
    def __eq__(s, o): return s.x == o.x
print(G(1) < G(2), G(2) <= G(2), G(1) > G(2)); show(lambda: G(1) < 5)
show(total_ordering, type('E', (), {}))
# cached_property
class CP:
    __slots__ = ()
    @cached_property
    def p(self): return 1
show(lambda: CP().p)
try:
    class CQ:
        @cached_property
        def a(self): pass
        b = a
except TypeError as e: print(e)
show(lambda: cached_property(len).__get__(5))
# singledispatchmethod, partialmethod
class SD:
    @singledispatchmethod
    def f(self, x): return 'base'
    @f.register
    def _(self, x: int): return 'int'
    @f.register(str)
    @classmethod
    def _(cls, x): return cls.__name__
    @singledispatchmethod
    @staticmethod
    def g(x): return x
    pm = partialmethod(divmod, 10) if False else partialmethod(lambda self, a, b=1: (a, b), 7)
    cm = partialmethod(classmethod(lambda cls, a: (cls.__name__, a)), 3)
print(SD().f(1), SD().f('a'), SD().f([]), SD().g(3), SD().pm(b=2), SD().cm(), SD.cm()); show(SD().f)
show(singledispatchmethod, 5); show(partialmethod, 5)
print(repr(partialmethod(int, 1, base=2)))
# ambiguous virtual base classes
g = singledispatch(lambda x: 'base')
g.register(collections.abc.Iterable, lambda x: 'iterable')
g.register(collections.abc.Container, lambda x: 'container')
class P: pass
collections.abc.Iterable.register(P); print(g(P()))
collections.abc.Container.register(P)
try: g(P())
except RuntimeError as e: print(str(e)[:19])
show(sd.register, int | list[int]); show(sd.register, len)
# cmp_to_key
K = cmp_to_key(lambda a, b: a - b)
print(K(1) < K(2), K(1) == K(1), K(obj=3).obj); show(lambda: K(1) < 5); show(hash, K(1)); show(cmp_to_key); show(K)
