# Event, Semaphore, BoundedSemaphore, Timer
import threading, time
from threading import *

def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except ValueError as e:
        print(e)

e = Event()
print(e)
print(e.is_set(), e.wait(0.01), e.wait(0))
e.set()
print(e)
print(e.wait(), e.is_set())
e.clear()
seen = []
def w():
    seen.append(e.wait(10))
ts = [Thread(target=w) for _ in range(5)]
for t in ts: t.start()
e.set()
for t in ts: t.join()
print(seen)

s = Semaphore(2)
print(s)
print(s.acquire(), s.acquire(), s.acquire(False), s.acquire(timeout=0.01), s.acquire(blocking=False))
print(s)
s.release(2)
with s as x:
    print(x)
attempt(Semaphore, -1)
attempt(s.release, 0)
attempt(s.acquire, False, 1)
b = BoundedSemaphore(1)
print(b)
attempt(b.release)
attempt(b.release, 0)
with b:
    print(b.acquire(False))
attempt(b.release)

# No more than 3 at a time.
s, lock, now, most = Semaphore(3), Lock(), 0, 0
def work():
    global now, most
    for _ in range(20):
        with s:
            with lock:
                now += 1
                most = max(most, now)
            time.sleep(0)
            with lock:
                now -= 1
ts = [Thread(target=work) for _ in range(8)]
for t in ts: t.start()
for t in ts: t.join()
print(now, 1 <= most <= 3)
print(s)

out = []
t = Timer(0.01, lambda *a, **k: out.append((a, k)), [1, 2], {"k": 3})
print(t.interval, t.args, t.kwargs, isinstance(t, Thread))
t.start(); t.join()
print(out, t.finished.is_set())
t = Timer(100, out.append)
t.start(); t.cancel(); t.join()
print(len(out), t.is_alive())
