from threading import Thread, Lock, current_thread, active_count
import threading, time
out = []
lock = Lock()
def work(n, k=1):
    for i in range(1000):
        with_lock(n)
def with_lock(n):
    lock.acquire()
    try:
        out.append(n)
    finally:
        lock.release()
ts = []
for i in range(4):
    t = Thread(target=work, args=(i,), kwargs={"k": 2})
    ts.append(t)
print(active_count(), ts[0].is_alive(), ts[0].name, ts[0].daemon, ts[0].ident)
for t in ts: t.start()
for t in ts: t.join()
print(len(out), sorted(set(out)), out.count(2))
print(ts[0].is_alive(), ts[0].ident is None, active_count())
print(current_thread().name, threading.main_thread() is current_thread())
t = Thread(target=lambda: print(current_thread().name), name="Bob")
t.start(); t.join()
t = Thread(target=time.sleep, args=(0.2,))
t.start()
print(t.is_alive())
t.join(0.001)
print(t.is_alive())
t.join(timeout=5)
print(t.is_alive())
for f in (t.start, Thread().join, current_thread().join):
    try:
        f()
    except RuntimeError as e:
        print(e)
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(timeout=0.01), lock.release(), lock.locked())
try:
    lock.release()
except RuntimeError as e:
    print(e)
try:
    lock.acquire(False, 1)
except ValueError as e:
    print(e)
try:
    lock.acquire(True, -5)
except ValueError as e:
    print(e)
t = Thread(target=print, args=("target",), daemon=True)
print(t.daemon)
t.start()
t.join()
