# Condition
import threading
from threading import Condition, Lock, RLock, Thread

def attempt(f, *args):
    try:
        print(f(*args))
    except RuntimeError as e:
        print(e)

for lock in None, Lock(), RLock():
    c = Condition(lock)
    items, out = [], []
    def consume():
        with c:
            while not items:
                c.wait()
            out.append(items.pop())
    ts = [Thread(target=consume) for _ in range(3)]
    for t in ts: t.start()
    for i in range(3):
        with c:
            items.append(i)
            c.notify()
    for t in ts: t.join()
    print(sorted(out), items)
    with c:
        print(c.wait(0.01), c.wait(0), c.wait(-1), c.wait_for(lambda: 0, 0.01), c.wait_for(lambda: "yes", 0.01))
    for f in (c.wait, c.notify, c.notify_all, c.release):
        attempt(f)
    print(c.acquire(False), c.release())

# The lock is given up however often it is held, and taken back as often.
c = Condition()
ready = []
def waiter():
    with c:
        with c:
            ready.append(c.wait_for(lambda: len(ready) == 0 or ready[0] == "go", 10))
            print(c._lock._recursion_count())
ready.append("wait")
t = Thread(target=waiter)
t.start()
with c:
    ready[0] = "go"
    c.notify_all()
t.join()
print(ready)

# notify(n) wakes n
c, woken, waiting = Condition(), [], []
def w(i):
    with c:
        waiting.append(i)
        c.wait()
        woken.append(i)
ts = [Thread(target=w, args=(i,)) for i in range(5)]
for t in ts: t.start()
def count():
    with c:
        return len(waiting)
while count() < 5: pass
with c:
    order = list(waiting)
    print(repr(c).endswith("5)>"))
    c.notify(2)
    print(repr(c).endswith("3)>"))
while True:
    with c:
        if len(woken) >= 2: break
print(sorted(woken) == sorted(order[:2]))
with c:
    c.notify_all()
for t in ts: t.join()
print(sorted(woken))

# Ping-pong
c, turn, log = Condition(), 0, []
def player(me):
    global turn
    for i in range(5):
        with c:
            c.wait_for(lambda: turn == me)
            log.append(me)
            turn = 1 - me
            c.notify()
ts = [Thread(target=player, args=(i,)) for i in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(log)
