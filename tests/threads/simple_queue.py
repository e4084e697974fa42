# queue.SimpleQueue
import queue, threading, time
from queue import SimpleQueue, Empty
from threading import Thread

def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)

s = SimpleQueue()
print(s.qsize(), s.empty(), s.put(1), s.put_nowait(2), s.put(item=3, block=False, timeout=-1), s.qsize(), s.empty())
print(s.get(), s.get(False), s.get_nowait())
attempt(s.get, False)
attempt(s.get_nowait)
attempt(s.get, True, 0.01)
attempt(s.get, timeout=0)
for args, kw in (((), {"timeout": -1}), ((), {"timeout": "a"}), ((1, 2, 3), {}), ((), {"timeout": 1e100}), ((), {"foo": 1})):
    attempt(s.get, *args, **kw)
attempt(s.put)
attempt(s.put, 1, 2, 3, 4)
attempt(SimpleQueue, 1)
print(SimpleQueue[int], Empty is queue.Empty, SimpleQueue.__module__)

out, lock = [], threading.Lock()
def consume():
    while (x := s.get()) is not None:
        with lock:
            out.append(x)
ts = [Thread(target=consume) for _ in range(4)]
for t in ts: t.start()
def produce(k):
    for i in range(100):
        s.put((k, i))
ps = [Thread(target=produce, args=(k,)) for k in range(3)]
for t in ps: t.start()
for t in ps: t.join()
for t in ts: s.put(None)
for t in ts: t.join()
print(len(out), sorted(out) == [(k, i) for k in range(3) for i in range(100)], s.empty())

t = Thread(target=lambda: (time.sleep(0.02), s.put("late")))
t.start()
print(s.get(timeout=10))
t.join()
class Sub(SimpleQueue):
    def __init__(self, name): self.name = name
    def put2(self, x): self.put(x); self.put(x)
x = Sub("n")
x.put2(3)
print(x.name, x.get(), x.qsize())
