# Abstract base classes: abc and collections.abc.
import abc, collections.abc
from abc import ABC, ABCMeta, abstractmethod
from collections.abc import *
def show(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
class A(ABC):
    @abstractmethod
    def f(self): 'doc'
    @property
    @abstractmethod
    def p(self): pass
    @classmethod
    @abstractmethod
    def c(cls): pass
show(A); print(sorted(A.__abstractmethods__), A.f.__isabstractmethod__)
class B(A): f = p = 1
show(B)
class C(B): c = 2
print(type(C()).__name__, C.__abstractmethods__, type(A), ABCMeta.__mro__, type('D', (A,), {}).__class__.__name__)
class One(ABC):
    @abstractmethod
    def only(self): pass
show(One, 1); show(One)
@One.register
class V: pass
print(issubclass(V, One), isinstance(V(), One), isinstance(5, One), One.register(int), isinstance(5, One), issubclass(bool, One), One in V.__mro__)
show(One.register, 5); show(issubclass, 5, One); show(V and One.register, A) if False else None
class X(ABC): pass
class Y(X): pass
show(Y.register, X)
t = abc.get_cache_token(); X.register(str); print(abc.get_cache_token() != t, isinstance('a', X), isinstance('a', Y))
class Hook(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, c):
        if cls is Hook: return any('quack' in b.__dict__ for b in c.__mro__) or NotImplemented
        return NotImplemented
class Duck:
    def quack(self): pass
class Sub(Hook): pass
print(isinstance(Duck(), Hook), isinstance(Duck(), Sub), isinstance(5, Hook), issubclass(Duck, Hook))
class Bad(ABC):
    @classmethod
    def __subclasshook__(cls, c): return 5
show(issubclass, int, Bad)
class Upd(ABC):
    @abstractmethod
    def f(self): pass
Upd.f = lambda self: 'set'; show(Upd); abc.update_abstractmethods(Upd); print(Upd().f(), abc.update_abstractmethods(int))
class Kw(ABC):
    def __init_subclass__(cls, **k): print('sub', k)
class K2(Kw, x=1): pass
class Fake:
    __class__ = property(lambda self: C)
print(isinstance(Fake(), A), isinstance(Fake(), C))
print([cls.__name__ for cls in (abc.abstractclassmethod, abc.abstractstaticmethod, abc.abstractproperty)])

values = [5, 'a', b'', [], (), {}, set(), frozenset(), range(3), iter([]), (i for i in ()), {}.keys(), {}.values(), {}.items(), len, int, None, memoryview(b''), bytearray(), open]
for name in collections.abc.__all__:
    if name != 'ByteString':
        print(name, ''.join('01'[isinstance(v, getattr(collections.abc, name))] for v in values))
async def co(): pass
x = co(); print(isinstance(x, Coroutine), isinstance(x, Awaitable)); x.close()
for cls in Hashable, Iterable, Sized, Container, Callable, Mapping, MutableMapping, Sequence, MutableSequence, Set, MutableSet, Generator, Coroutine, AsyncIterator, Reversible, Collection: show(type('T', (cls,), {}))
class L(MutableSequence):
    def __init__(self, *a): self.l = list(a)
    def __getitem__(self, i): return self.l[i]
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def __len__(self): return len(self.l)
    def insert(self, i, v): self.l.insert(i, v)
l = L(1, 2); l.append(3); l.extend([4, 5]); l += [6]; l.extend(l); print(list(l), l.pop(), l.pop(0), l.index(3), l.count(3), 4 in l, list(reversed(l))); l.reverse(); l.remove(4); print(list(l)); show(l.index, 99); show(l.remove, 99); l.clear(); print(len(l)); show(l.pop)
class M(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def __repr__(self): return 'M'
m = M(); m.update({'a': 1}, b=2); m.update([('c', 3)]); print(m.keys(), list(m.values()), sorted(m.items()), m.get('q', 5), m.setdefault('q', 6), m.pop('a'), m.popitem(), m == {'c': 3, 'q': 6}, 'c' in m, ('c', 3) in m.items(), m.keys() & {'c'}, m.keys() | {'z'} == {'c', 'q', 'z'}); show(m.pop, 'zz'); print(m.pop('zz', 1)); m.clear(); show(m.popitem); show(reversed, m)
class S(MutableSet):
    def __init__(self, it=()): self.s = list(dict.fromkeys(it))
    def __contains__(self, v): return v in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
    def add(self, v): self.s += [v] if v not in self.s else []
    def discard(self, v): self.s = [x for x in self.s if x != v]
a, b = S('abc'), S('bcd')
print(sorted(a & b), sorted(a | b), sorted(a - b), sorted(a ^ b), a <= b, a < S('abcd'), a >= S('a'), a > S('a'), a == S('cba'), a.isdisjoint(S('z')), sorted({'a', 'q'} & a), sorted(['q'] | a) if False else sorted(a | ['q']), sorted({'a', 'z'} - a))
a |= b; a &= S('abd'); a ^= S('ax'); a -= S('d'); print(sorted(a)); a.remove('x'); show(a.remove, 'x'); print(a.pop()); show(a.pop); print(S('ab')._hash() == hash(frozenset('ab'))); show(lambda: S('a') < 5)
class G(Generator):
    n = 0
    def send(self, v):
        self.n += 1
        if self.n > 3: raise StopIteration(self.n)
        return self.n
    def throw(self, t, v=None, tb=None): return super().throw(t, v, tb)
print(list(G()), G().close()); show(G().throw, ValueError('x')); show(G().throw, KeyError)
print(Callable[[int, str], bool], Callable[..., int], Iterable[int], Mapping[str, int], Callable[[int], str].__args__); show(lambda: Callable[int]); show(lambda: Callable[int, str])
match L(1, 2):
    case [a, b]: print('sequence', a, b)
match M():
    case {}: print('mapping')
