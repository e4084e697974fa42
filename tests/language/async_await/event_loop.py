# A small event loop with virtual time, futures, tasks and a queue, all written here.
class Future:
    def __init__(self): self.done, self.result, self.exc, self.waiters = False, None, None, []
    def set(self, result=None, exc=None):
        self.done, self.result, self.exc = True, result, exc
        for w in self.waiters: loop.ready.append((w, self))
    def __await__(self):
        if not self.done:
            yield self
        if self.exc: raise self.exc
        return self.result
class Task(Future):
    def __init__(self, co):
        super().__init__()
        self.co = co
        loop.ready.append((self, None))
    def step(self):
        try:
            f = self.co.send(None)
        except StopIteration as e:
            self.set(e.value)
        except Exception as e:
            self.set(exc=e)
        else:
            f.waiters.append(self)
    def cancel(self):
        try:
            self.co.throw(Cancelled())
        except (Cancelled, StopIteration) as e:
            self.set(exc=Cancelled("cancelled"))
class Cancelled(Exception): pass
class Loop:
    def __init__(self): self.time, self.ready, self.timers, self.n = 0, [], [], 0
    def run(self, co):
        main = Task(co)
        while not main.done:
            if not self.ready:
                self.timers.sort()
                self.time, _, f = self.timers.pop(0)
                f.set()
                continue
            t, _ = self.ready.pop(0)
            t.step()
        return main.result if not main.exc else repr(main.exc)
    def sleep(self, d):
        f = Future()
        self.n += 1
        self.timers.append((self.time + d, self.n, f))
        return f
loop = Loop()
class Queue:
    def __init__(self): self.items, self.getters = [], []
    def put(self, v):
        if self.getters: self.getters.pop(0).set(v)
        else: self.items.append(v)
    async def get(self):
        if self.items: return self.items.pop(0)
        f = Future()
        self.getters.append(f)
        return await f
async def gather(*cos):
    tasks = [Task(c) for c in cos]
    return [await t for t in tasks]
async def worker(name, d, n):
    for i in range(n):
        await loop.sleep(d)
        print(f"{loop.time:>4} {name}{i}")
    return name
print(loop.run(gather(worker("a", 3, 3), worker("b", 2, 4), worker("c", 10, 1))))
async def produce(q):
    for i in range(4):
        await loop.sleep(1)
        q.put(i)
    q.put(None)
async def consume(q, name):
    got = []
    while (v := await q.get()) is not None: got.append((loop.time, v))
    q.put(None)
    return name, got
q = Queue()
print(loop.run(gather(produce(q), consume(q, "x"), consume(q, "y"))))
async def fail():
    await loop.sleep(1)
    raise ValueError("task failed")
async def supervise():
    t = Task(fail())
    try:
        await t
    except ValueError as e:
        return f"supervised {e}"
print(loop.run(supervise()), loop.run(fail()))
async def forever():
    try:
        while True: await loop.sleep(5)
    finally:
        print("forever ends at", loop.time)
async def canceller():
    t = Task(forever())
    await loop.sleep(12)
    t.cancel()
    try:
        await t
    except Cancelled as e:
        return str(e)
print(loop.run(canceller()))
async def ticker(n):
    for i in range(n):
        await loop.sleep(1)
        yield i
async def use():
    return [v async for v in ticker(3)], await gather(*(first(ticker(k)) for k in (1, 2)))
async def first(g):
    async for v in g: return v
print(loop.run(use()))
class Lock:
    def __init__(self): self.locked, self.q = False, []
    async def __aenter__(self):
        while self.locked:
            f = Future(); self.q.append(f)
            await f
        self.locked = True
    async def __aexit__(self, *a):
        self.locked = False
        if self.q: self.q.pop(0).set()
lock = Lock()
trace = []
async def critical(n):
    async with lock:
        trace.append(f"in{n}")
        await loop.sleep(1)
        trace.append(f"out{n}")
loop.run(gather(*map(critical, range(3))))
print(trace)
