# queue: shutdown
import queue, threading
from threading import Thread

def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(repr(e))

q = queue.Queue()
q.put(1); q.put(2)
q.shutdown()
print(q.is_shutdown)
attempt(q.put, 3)
attempt(q.put_nowait, 3)
attempt(q.get); attempt(q.get)
attempt(q.get); attempt(q.get_nowait); attempt(q.get, timeout=1)
q.task_done(); q.task_done()
q.join()
q = queue.PriorityQueue()
q.put(1); q.put(2)
q.shutdown(immediate=True)
attempt(q.get)
q.join()
print(q.unfinished_tasks, q.qsize())

# Those who wait are woken.
for kind in queue.Queue, queue.LifoQueue:
    q, out = kind(1), []
    def getter():
        try:
            while True:
                q.get()
        except queue.ShutDown:
            out.append("get")
    ts = [Thread(target=getter) for _ in range(3)]
    for t in ts: t.start()
    q.shutdown()
    for t in ts: t.join()
    print(out)
    q, out = kind(1), []
    q.put(0)
    def putter():
        try:
            q.put(1)
        except queue.ShutDown:
            out.append("put")
    ts = [Thread(target=putter) for _ in range(3)]
    ts.append(Thread(target=q.join))
    for t in ts: t.start()
    q.shutdown(immediate=True)
    for t in ts: t.join()
    print(out)
