# What weakref and abc refuse.
import weakref, abc

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

class A: pass
for f in [lambda: weakref.ref(3), lambda: weakref.ref(), lambda: weakref.proxy('x'), lambda: weakref.WeakKeyDictionary({1: 2}), lambda: weakref.WeakValueDictionary({1: 2}), lambda: weakref.WeakSet([1]), lambda: weakref.finalize(3, print), lambda: weakref.finalize(A()), lambda: weakref.WeakMethod(3), lambda: weakref.WeakMethod(print)]: t(f)
a = A(); r = weakref.ref(a); p = weakref.proxy(a); print(r() is a, r == weakref.ref(a), hash(r) == hash(a), weakref.getweakrefcount(3)); t(hash, p); t(lambda: p.x); d = weakref.WeakKeyDictionary(); d[a] = 1; print(len(d), A() in d, d.popitem()[1]); t(lambda: weakref.WeakValueDictionary().pop('x')); t(lambda: setattr(r, 'x', 1))
class B(abc.ABC):
    @abc.abstractmethod
    def f(self): ...
    @property
    @abc.abstractmethod
    def g(self): ...
t(B); t(lambda: type('C', (B,), {'f': 1})()); t(B.register, 3); t(lambda: isinstance(3, B)); print(B.register(int), issubclass(bool, B), sorted(B.__abstractmethods__)); t(lambda: issubclass(3, B)); t(int.register if hasattr(int, 'register') else (lambda: 'none')); C = type('C', (B,), {'f': lambda s: 1, 'g': 2}); print(C().f()); t(B.register, B); t(lambda: C.register(B))
