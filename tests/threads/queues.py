# queue
import queue, threading, time
from queue import *
from threading import Thread

def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__module__, repr(e))

q = Queue(2)
def produce():
    for i in range(20):
        q.put(i)
    q.put(None)
Thread(target=produce).start()
out = []
while (x := q.get()) is not None:
    out.append(x)
    q.task_done()
q.task_done()
q.join()
print(out, q.qsize(), q.empty(), q.full(), q.maxsize)
attempt(q.get_nowait)
attempt(q.get, False)
attempt(q.get, timeout=0.01)
attempt(q.get, timeout=-1)
attempt(q.task_done)
q.put(1); q.put_nowait(2)
print(q.full(), q.qsize(), q.unfinished_tasks)
attempt(q.put_nowait, 3)
attempt(q.put, 3, False)
attempt(q.put, 3, timeout=0.01)
attempt(q.put, 3, timeout=-1)
print(q.get(), q.get(timeout=1), q.empty())

# Workers
tasks, results = Queue(), Queue(maxsize=3)
def worker():
    while True:
        n = tasks.get()
        if n is None:
            tasks.task_done()
            return
        results.put(n * n)
        tasks.task_done()
ts = [Thread(target=worker) for _ in range(4)]
for t in ts: t.start()
for i in range(50): tasks.put(i)
for t in ts: tasks.put(None)
print(sum(results.get() for _ in range(50)))
tasks.join()
for t in ts: t.join()
print(tasks.unfinished_tasks, results.unfinished_tasks)

p = PriorityQueue()
for i in (5, 1, 4, 1, 3, 9, 2, 6, 8, 7):
    p.put((i % 4, i))
print(p.queue)
print([p.get() for _ in range(p.qsize())])
attempt(lambda: [p.put(x) for x in (1, "a")])
l = LifoQueue(3)
for i in range(3): l.put(i)
print(l.full(), [l.get() for _ in range(3)])
print(Queue[int], Empty, Full, ShutDown, Empty.__mro__[1], issubclass(LifoQueue, Queue))

class Unique(Queue):
    def _init(self, maxsize): self.queue = set()
    def _put(self, item): self.queue.add(item)
    def _get(self): return self.queue.pop()
u = Unique()
for i in 1, 1, 1: u.put(i)
print(u.qsize(), u.get(), u.empty())
