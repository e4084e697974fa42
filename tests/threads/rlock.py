# Lock and RLock
import threading
from threading import Lock, RLock, Thread

def show(x):
    print(repr(x).replace(str(threading.get_ident()), "N"))

def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)

r = RLock()
show(r)
print(r.acquire(), r.acquire(timeout=1), r.acquire(False), r._recursion_count())
show(r)
got = []
def other(block=True, timeout=-1):
    got.append(r.acquire(block, timeout))
    attempt(r.release)
for args in ((False,), (True, 0.01)):
    t = Thread(target=other, args=args)
    t.start(); t.join()
print(got)
r.release(); r.release(); r.release()
attempt(r.release)
with r as x:
    print(x, r._is_owned())
    with r:
        print(r._recursion_count())
print(r._is_owned(), r._recursion_count())
r.acquire(); r.acquire()
n, owner = r._release_save()
print(n, owner == threading.get_ident(), r._is_owned())
r._acquire_restore((n, owner))
print(r._recursion_count())
r.release(); r.release()
attempt(r._release_save)
for args, kw in (((False, 1), {}), ((True, -2), {}), ((1, 2, 3), {}), ((), {"foo": 1}), ((), {"timeout": 1e10}), ((), {"timeout": 10**10}),
                 ((), {"timeout": "x"}), ((True, float("nan")), {})):
    attempt(r.acquire, *args, **kw)
    attempt(Lock().acquire, *args, **kw)
attempt(Lock, 1)
attempt(Lock, a=1)
try:
    class L(Lock): pass
except TypeError as e:
    print(e)
l = Lock()
show(l)
with l as x:
    show(l)
    print(x, l.locked(), l.acquire(False), l.acquire_lock(False))
print(l.locked())
attempt(l.release)
# A lock may be released by another thread than the one that took it.
l.acquire()
t = Thread(target=l.release)
t.start()
print(l.acquire(timeout=10))
t.join()
# Many threads, one counter.
class Counter:
    def __init__(self):
        self.lock, self.n = RLock(), 0
    def add(self):
        with self.lock:
            with self.lock:
                n = self.n
                self.n = n + 1
c = Counter()
def work():
    for _ in range(500):
        c.add()
ts = [Thread(target=work) for _ in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(c.n)
