def run(co):
    try:
        while True: co.send(None)
    except StopIteration as e:
        return e.value
class Pause:
    def __await__(self): yield
log = []
async def agen():
    try:
        for i in range(5):
            await Pause()
            x = yield i
            if x: log.append(x)
    except GeneratorExit:
        log.append("exit")
        await Pause()
        raise
    finally:
        await Pause()
        log.append("finally")
async def a():
    g = agen()
    print(await g.asend(None), await g.asend("x"), await g.asend("y"), log)
    await g.aclose()
    print(log)
    try: await g.asend(None)
    except StopAsyncIteration: print("ended")
    await g.aclose()
    try: await g.athrow(ValueError("after end"))
    except (ValueError, StopAsyncIteration) as e: print(type(e).__name__)
run(a())
async def b():
    async def g():
        try: yield 1
        except ValueError as e: yield f"caught {e}"
        yield "last"
    it = g()
    print(await anext(it), await it.athrow(ValueError("v")), await anext(it), await anext(it, "default"))
    it = g()
    await anext(it)
    try: await it.athrow(KeyError("k"))
    except KeyError as e: print(repr(e))
    it = g()
    try: await it.athrow(KeyError("unstarted"))
    except KeyError as e: print(repr(e))
run(b())
async def c():
    async def ignores():
        try: yield 1
        except GeneratorExit: yield 2
    it = ignores()
    await anext(it)
    try: await it.aclose()
    except RuntimeError as e: print(e)
    async def running():
        try: await me.asend(None)
        except RuntimeError as e: yield str(e)
    me = running()
    print(await anext(me))
run(c())
async def d():
    g = agen()
    s = g.asend(None)
    print(type(s).__name__)
    print(await s)
    try: await s
    except RuntimeError as e: print(e)
    await g.aclose()
run(d())
async def e():
    async def nums(n):
        for i in range(n): yield i
    async def double(src):
        async for v in src: yield v * 2
    async def pairs(src):
        prev = None
        async for v in src:
            if prev is not None: yield prev, v
            prev = v
    print([p async for p in pairs(double(nums(4)))])
    print({k: v async for k, v in pairs(nums(3))}, [x async for x in nums(5) if x % 2 if x > 1], [[y async for y in nums(x)] async for x in nums(3)])
    print(sum([x async for x in nums(10)]), max([x async for x in nums(3)]), [i async for i in (j async for j in nums(2))])
    total = 0
    async for x in nums(100):
        if x == 50: break
        total += x
    print(total)
    r = [await f for f in [co(1), co(2)]]
    print(r, [x for x in [await co(3)]], (await co(4), await co(5)), {await co(1): await co(2)}, await co(await co(6)))
async def co(v):
    await Pause()
    return v
run(e())
class Sync:
    def __await__(self): return (yield from [1, 2, 3])
async def f():
    return await Sync()
it = f()
print([it.send(None) for _ in range(3)])
try: it.send(None)
except StopIteration as e: print(e.value)
import types
@types.coroutine
def old_style():
    x = yield "from old style"
    return x
async def g(): return await old_style()
it = g()
print(it.send(None))
try: it.send("sent")
except StopIteration as e: print(e.value)
for n in ("cr_frame", "cr_code", "cr_origin"): print(n, getattr(it, n) is None)
ag = agen()
print(ag.ag_await, ag.ag_frame is not None, ag.ag_code.co_name, ag.__name__, ag.__qualname__)
