# Locks in decorators, things that are made once.
import threading, functools, time
def synchronized(lock):
    def deco(f):
        @functools.wraps(f)
        def g(*a, **k):
            with lock: return f(*a, **k)
        return g
    return deco
def threaded(f):
    @functools.wraps(f)
    def g(*a, **k):
        t = threading.Thread(target=f, args=a, kwargs=k, name=f.__name__)
        t.start(); return t
    return g
class Account:
    _lock = threading.RLock()
    def __init__(self, b): self.b = b
    @synchronized(_lock)
    def add(self, n): b = self.b; time.sleep(0); self.b = b + n
    @synchronized(_lock)
    def move(self, other, n): self.add(-n); other.add(n)
a, b = Account(100), Account(100)
@threaded
def many(x, y, n=50):
    for _ in range(n): x.move(y, 1)
ts = [many(a, b), many(b, a), many(a, b, n=10)]
print([t.name for t in ts])
for t in ts: t.join()
print(a.b, b.b)
class Singleton:
    _i, _l = None, threading.Lock()
    made = 0
    def __new__(cls):
        if cls._i is None:
            with cls._l:
                if cls._i is None:
                    time.sleep(0.001); cls.made += 1
                    cls._i = super().__new__(cls)
        return cls._i
got = []
ts = [threading.Thread(target=lambda: got.append(Singleton())) for _ in range(10)]
for t in ts: t.start()
for t in ts: t.join()
print(Singleton.made, all(g is got[0] for g in got))
cache = {}
@functools.lru_cache(None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
r = []
ts = [threading.Thread(target=lambda: r.append(fib(80))) for _ in range(5)]
for t in ts: t.start()
for t in ts: t.join()
print(set(r))
class Lazy:
    n = 0
    @functools.cached_property
    def v(self): Lazy.n += 1; return 5
print(Lazy().v)
