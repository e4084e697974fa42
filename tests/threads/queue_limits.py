# Queues: full, empty, in which order, and what is refused.
import queue
import threading


def check(*texts):
    for text in texts:
        try:
            print(text, '->', eval(text))
        except Exception as e:
            print(text, '!!', type(e).__name__, e)


q = queue.Queue(2)
check("q.put(1)", "q.put_nowait(2)", "q.put(3, False)", "q.put_nowait(3)", "q.put(3, True, 0.01)", "q.put(3, timeout=0)", "q.put(3, timeout=-1)", "q.full()", "q.qsize()",
      "q.get()", "q.get_nowait()", "q.get(False)", "q.get_nowait()", "q.get(timeout=0.01)", "q.get(timeout=-1)", "q.get(True, 'x')", "q.empty()", "q.maxsize", "q.task_done()",
      "q.task_done()", "q.task_done()", "q.join()")
check("list(map(queue.Queue(0).put, range(3)))", "queue.Queue('x').put(1)", "queue.Queue[int]", "issubclass(queue.Empty, Exception)")
l = queue.LifoQueue()
p = queue.PriorityQueue()
for x in (3, 1, 2):
    l.put(x)
    p.put((x, str(x)))
print([l.get() for _ in range(3)], [p.get() for _ in range(3)])
p.put(1)
check("p.put('x')", "p.qsize()")
s = queue.SimpleQueue()
check("s.put(1)", "s.put(2, timeout=-5)", "s.put_nowait(3)", "s.put(4, block=False)", "s.qsize()", "s.get()", "s.get_nowait()", "s.get(False)", "s.get(timeout=1)", "s.get(timeout=0.01)",
      "s.get_nowait()", "s.get(False, 3)", "s.get(timeout=-1)", "s.get(timeout='x')", "s.empty()", "s.task_done()", "queue.SimpleQueue(1)")


class Unique(queue.Queue):
    """One that overrides how items are kept."""

    def _init(self, maxsize):
        self.items = set()

    def _qsize(self):
        return len(self.items)

    def _put(self, item):
        self.items.add(item)

    def _get(self):
        return self.items.pop()


u = Unique()
for x in 1, 1, 1:
    u.put(x)
print(u.qsize(), u.get(), u.empty())
