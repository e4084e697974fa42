# Stages that hand items on through queues; a generator that a lock guards.
import threading, queue, functools
DONE = object()
def stage(f, inq, outq):
    for item in iter(inq.get, DONE):
        try:
            outq.put(f(item))
        except Exception as e:
            outq.put(e)
    outq.put(DONE)
def build(*fs):
    qs = [queue.Queue(2) for _ in range(len(fs) + 1)]
    ts = [threading.Thread(target=stage, args=(f, a, b), daemon=True) for f, a, b in zip(fs, qs, qs[1:])]
    for t in ts: t.start()
    return qs[0], qs[-1], ts
def parse(s): return int(s)
def half(x): return 100 // x if not isinstance(x, Exception) else x
def show(x): return f"{x!r}"
i, o, ts = build(parse, half, show)
out = []
def feed():
    for s in "10 20 x 0 50 7".split(): i.put(s)
    i.put(DONE)
threading.Thread(target=feed).start()
for x in iter(o.get, DONE): out.append(x)
print(out)
for t in ts: t.join(1)
print([t.is_alive() for t in ts])
class Safe:
    def __init__(self, it): self.it, self.lock = iter(it), threading.Lock()
    def __iter__(self): return self
    def __next__(self):
        with self.lock: return next(self.it)
def squares(n):
    for i in range(n): yield i * i
src = Safe(squares(200))
parts = [[] for _ in range(4)]
ts = [threading.Thread(target=lambda p=p: p.extend(src)) for p in parts]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(sum(parts, [])) == [i * i for i in range(200)])
