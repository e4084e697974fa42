# Coroutines and asynchronous generators, driven by hand.
def run(c):
    steps = []
    try:
        v = c.send(None)
        while True:
            steps.append(v)
            v = c.send(len(steps))
    except StopIteration as e:
        return steps, e.value
class Aw:
    def __init__(self, n): self.n = n
    def __await__(self):
        got = yield self.n
        return f"{self.n}->{got}"
async def simple(): return 5
async def chain(): return await simple() + await simple()
async def waits(): return await Aw("a"), await Aw("b")
print(run(simple()), run(chain()), run(waits()))
async def agen(n):
    try:
        for i in range(n):
            got = yield i
            if got: print("agen got", got)
            await Aw(i)
    finally:
        print("agen ends")
async def use():
    out = []
    async for x in agen(3): out.append(x)
    out.append([x async for x in agen(2)])
    out.append({x: y async for x in agen(2) for y in "a"})
    out.append([x async for x in agen(3) if x % 2 == 0])
    g = (x * 2 async for x in agen(2))
    out.append([await g.__anext__(), await g.__anext__(), await anext(g, "end"), type(g).__name__])
    return out
print(run(use()))
class CM:
    async def __aenter__(self): print("aenter"); return await Aw("enter")
    async def __aexit__(self, t, v, tb): print("aexit", t and t.__name__); await Aw("exit"); return True
async def withs():
    async with CM() as c, CM():
        print(c)
        raise ValueError("inside")
    return "after"
print(run(withs()))
async def astuff():
    g = agen(5)
    print(await g.asend(None), await g.asend("hello"))
    try:
        await g.athrow(KeyError("thrown"))
    except KeyError as e:
        print(repr(e))
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("finished")
    g = agen(5)
    await g.__anext__()
    await g.aclose()
    print(g.ag_running, g.ag_frame)
    it = aiter(agen(1))
    print(await anext(it), await anext(it, "default"))
    try:
        await anext(it)
    except StopAsyncIteration as e:
        print("stop", e.args)
print(run(astuff()))
c = simple()
print(type(c).__name__, c.__name__, c.cr_running, c.cr_await, c.cr_code.co_name, c.cr_frame is not None)
for f in [lambda: next(c), lambda: iter(c), lambda: c.send(1), lambda: c.throw(ValueError("x")), lambda: c.send(None), lambda: run(waits2()), lambda: list(agen(1)), lambda: run(bad_for()), lambda: run(bad_with()), lambda: run(await_none()), lambda: agen(1).send]:
    async def waits2(): await 5
    async def bad_for():
        async for x in [1]: pass
    async def bad_with():
        async with open: pass
    async def await_none():
        class B:
            def __await__(self): return 5
        await B()
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
c = waits()
c.send(None)
print(c.cr_await is not None, c.close())
c = waits()
c.send(None)
try:
    c.throw(ValueError("into"))
except ValueError as e:
    print(e)
async def catches():
    try:
        await Aw(1)
    except ValueError as e:
        return f"caught {e}"
c = catches()
c.send(None)
try:
    c.throw(ValueError("v"))
except StopIteration as e:
    print(e.value)
async def stopper(): raise StopIteration("no")
async def astopper():
    raise StopAsyncIteration
    yield
async def use2():
    async for x in astopper(): pass
for c in stopper(), use2():
    try:
        run(c)
    except RuntimeError as e:
        print(e, repr(e.__cause__))
