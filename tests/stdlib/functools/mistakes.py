# What functools refuses.
import functools as f

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

class NoCompare: pass
@f.total_ordering
class T:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v if isinstance(o, T) else NotImplemented
    def __eq__(self, o): return isinstance(o, T) and self.v == o.v
print(T(1) <= T(2), T(2) > T(1), T(1) >= T(1)); t(lambda: T(1) <= 3)
t(f.total_ordering, NoCompare); t(f.reduce, max, []); t(f.reduce, max); t(f.reduce, 3, [1, 2]); t(f.partial); t(f.partial, 3); t(f.partial(max, 3)); t(repr, f.partial(max, 1, key=2)); t(f.lru_cache, 'x'); t(f.lru_cache(maxsize=-5), 3); t(f.cmp_to_key, ); t(lambda: f.cmp_to_key(lambda a, b: 0)(1) < 3); t(lambda: sorted([1, 2], key=f.cmp_to_key(lambda a, b: 'x')))
@f.lru_cache(2)
def g(x, *, y=0): return x
g(1); g(1); g(2); g(3); print(g.cache_info(), g.cache_parameters()); t(g, []); t(g); g.cache_clear(); print(g.cache_info())
@f.singledispatch
def s(x): return 'any'
s.register(int, lambda x: 'int'); print(s(1), s('x'), s.dispatch(bool)(1)); t(s); t(s.register, 3); t(f.singledispatch(lambda x: x).register, 'x', print)
class C:
    @f.cached_property
    def p(self): return 5
print(C().p, C.p.attrname); t(lambda: type('S', (), {'__slots__': (), 'p': C.__dict__['p']})().p); t(f.partialmethod, 3); t(f.wraps); t(lambda: f.update_wrapper(lambda: 1, 3).__wrapped__)
