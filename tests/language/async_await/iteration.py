def run(co):
    try:
        while True: co.send(None)
    except StopIteration as e:
        return e.value
class Pause:
    def __await__(self): yield
class Count:
    def __init__(self, n): self.i, self.n = 0, n
    def __aiter__(self): return self
    async def __anext__(self):
        await Pause()
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        return self.i
async def loops():
    out = []
    async for v in Count(3): out.append(v)
    else: out.append("else")
    async for v in Count(5):
        if v == 2: continue
        if v == 4: break
        out.append(v)
    else: out.append("never")
    async for a, in agen_tuple(): out.append(a)
    return out
async def agen_tuple():
    yield (1,)
    yield (2,)
print(run(loops()))
async def agen(n):
    for i in range(n):
        await Pause()
        yield i
async def comps():
    return [v async for v in agen(3)], {v async for v in agen(2)}, {v: v * v async for v in agen(3) if v}, [(a, b) async for a in agen(2) for b in range(2)], [(a, b) for a in range(2) async for b in agen(2)], [await co(v) for v in range(3)], [await co(v) async for v in agen(2) if await co(v)]
async def co(v): await Pause(); return v * 10
print(run(comps()))
async def genexp():
    g = (v * 2 async for v in agen(3))
    print(type(g).__name__)
    h = (await co(x) for x in range(2))
    print(type(h).__name__)
    return [v async for v in g], [v async for v in h]
print(run(genexp()))
async def protocol():
    g = agen(3)
    print(type(g).__name__, g.__aiter__() is g, g.ag_running)
    print(await g.__anext__(), await anext(g), await g.asend(None))
    try:
        await anext(g)
    except StopAsyncIteration as e:
        print("stop", e.args)
    return await anext(g, "default")
print(run(protocol()))
async def two_way():
    async def echo():
        try:
            x = yield "first"
            while True: x = yield f"got {x}"
        except ValueError as e:
            yield f"caught {e}"
        finally:
            print("cleanup")
    g = echo()
    print(await g.asend(None), await g.asend(1), await g.asend(2), await g.athrow(ValueError("v")))
    await g.aclose()
    g = echo()
    await anext(g)
    await g.aclose()
    print([v async for v in g])
    g = echo()
    try:
        await g.asend(5)
    except TypeError as e:
        print(e)
run(two_way())
async def errors():
    for bad in (5, [1], agen):
        try:
            async for x in bad: pass
        except TypeError as e:
            print(e)
    class NoNext:
        def __aiter__(self): return 5
    try:
        async for x in NoNext(): pass
    except TypeError as e:
        print(e)
    class BadNext:
        def __aiter__(self): return self
        def __anext__(self): return 5
    try:
        async for x in BadNext(): pass
    except TypeError as e:
        print(e)
    async def raising():
        yield 1
        raise StopAsyncIteration("x")
    try:
        async for x in raising(): print(x)
    except RuntimeError as e:
        print(e)
    async def early():
        yield 1
        return
        yield 2
    print([x async for x in early()])
    try:
        for x in agen(1): pass
    except TypeError as e:
        print(e)
    try:
        await agen(1)
    except TypeError as e:
        print(e)
run(errors())
async def nested():
    async def outer():
        async for v in agen(3):
            async for w in agen(v): yield v, w
    return [p async for p in outer()]
print(run(nested()))
try:
    compile("async def f():\n  yield 1\n  return 2", "s", "exec")
except SyntaxError as e:
    print(e.msg)
try:
    compile("def f():\n  [x async for x in y]", "s", "exec")
except SyntaxError as e:
    print(e.msg)
