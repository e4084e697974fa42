# Barrier
import threading
from threading import Barrier, BrokenBarrierError, Thread

def run(n, f):
    ts = [Thread(target=f, args=(i,)) for i in range(n)]
    for t in ts: t.start()
    for t in ts: t.join()

log, nums, lock = [], [], threading.Lock()
b = Barrier(3, action=lambda: log.append("action"))
print(b)
def rounds(me):
    for r in range(3):
        with lock:
            log.append(r)
        n = b.wait()
        with lock:
            nums.append((r, n))
run(3, rounds)
print(log)
print(sorted(nums), b.n_waiting, b.parties, b.broken)

def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(repr(e))
attempt(b.wait, 0.01)
print(b.broken)
print(b)
attempt(b.wait)
b.reset()
print(b)
b.abort()
attempt(b.wait)
attempt(Barrier, 0)
print(Barrier(1).wait(), BrokenBarrierError.__mro__[1])

def fail():
    raise KeyError("action")
b = Barrier(2, fail)
errors = []
def w(me):
    try:
        b.wait()
    except Exception as e:
        with lock:
            errors.append(type(e).__name__)
run(2, w)
print(sorted(errors), b.broken)

# abort while others wait
b = Barrier(3)
errors.clear()
def a(me):
    if me == 2:
        while b.n_waiting < 2: pass
        b.abort()
    else:
        w(me)
run(3, a)
print(errors)
# reset while others wait
b = Barrier(3, timeout=20)
errors.clear()
def r(me):
    if me == 2:
        while b.n_waiting < 2: pass
        b.reset()
    else:
        w(me)
run(3, r)
print(errors, b.broken, b.n_waiting)
