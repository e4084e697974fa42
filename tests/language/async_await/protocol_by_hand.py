# Coroutines, awaitables, asynchronous iterators and context managers driven by hand, and the errors of wrong ones.
import types

class Suspend:
    def __init__(self, what):
        self.what = what
    def __await__(self):
        got = yield self.what
        return got

def drive(coro, *answers):
    out = []
    try:
        out.append(coro.send(None))
        for a in answers:
            out.append(coro.throw(a) if isinstance(a, Exception) else coro.send(a))
        coro.close()
        out.append("closed")
    except StopIteration as e:
        out.append(("result", e.value))
    except BaseException as e:
        out.append((type(e).__name__, str(e)))
    print(out)

async def two():
    a = await Suspend("first")
    b = await Suspend("second")
    return a, b
drive(two(), 1, 2)
drive(two(), 1)
drive(two(), ValueError("thrown in"))

async def guarded():
    try:
        return await Suspend("guarded")
    except ValueError as e:
        return await Suspend(f"handling {e}")
    finally:
        await Suspend("cleanup")
drive(guarded(), ValueError("v"), "x", "y")
drive(guarded(), "plain", "z")

class AIter:
    def __init__(self, n):
        self.n = n
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return await Suspend(("item", self.n))

async def loops():
    total = []
    async for x in AIter(2):
        total.append(x)
    else:
        total.append("else")
    total += [y async for y in AIter(1)]
    total.append({k: v async for k, v in AIter(0)})
    return total
drive(loops(), "a", "b", "c")

class CM:
    def __init__(self, swallow):
        self.swallow = swallow
    async def __aenter__(self):
        return await Suspend("enter")
    async def __aexit__(self, kind, value, tb):
        await Suspend(("exit", kind and kind.__name__))
        return self.swallow

async def managed(swallow, fail):
    async with CM(swallow) as a, CM(False) as b:
        if fail:
            raise KeyError("body")
        return a, b
    return "swallowed"
drive(managed(False, False), 1, 2, 3, 4)
drive(managed(True, True), 1, 2, 3, 4)
drive(managed(False, True), 1, 2, 3, 4)

async def agen():
    try:
        got = yield 1
        yield await Suspend(got)
    finally:
        await Suspend("agen cleanup")
async def use():
    g = agen()
    out = [await g.asend(None), await g.asend("sent")]
    try:
        await g.athrow(ValueError("into agen"))
    except ValueError as e:
        out.append(str(e))
    out.append(await anext(g, "default"))
    await g.aclose()
    return out
drive(use(), "resume", "cleanup done")

@types.coroutine
def legacy(n):
    got = yield n
    return got * 2
async def uses_legacy():
    return await legacy(5) + await legacy(6)
drive(uses_legacy(), 10, 20)

class BadAwait:
    def __await__(self):
        return [1]
class CoroAwait:
    def __await__(self):
        self.made = two()
        self.made.close()
        return self.made
class NoAnext:
    def __aiter__(self):
        return iter([])
class BadAnext:
    def __aiter__(self):
        return self
    def __anext__(self):
        return 5
async def f1(): await 5
async def f2(): await BadAwait()
async def f3(): await CoroAwait()
async def f4():
    async for x in [1]: pass
async def f5():
    async for x in NoAnext(): pass
async def f6():
    async for x in BadAnext(): pass
async def f7():
    async with open: pass
async def f8():
    async with object(): pass
async def f9(): await None
async def f10(): return [x async for x in 5]
for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10):
    drive(f())
c = two()
c.send(None)
try:
    c.send(None), c.send(None)
except StopIteration as e:
    print("value", e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
c = two()
for bad in (lambda: iter(c), lambda: list(c), lambda: next(c), lambda: c()):
    try:
        bad()
    except TypeError as e:
        print(e)
print(c.cr_running, c.cr_await, c.cr_code.co_name, c.cr_frame is not None, c.__name__, c.__qualname__)
c.close()
print(c.cr_frame, type(c).__name__)
