def run(co):
    try:
        while True: print("...", co.send(None))
    except StopIteration as e:
        return e.value
class Pause:
    def __init__(self, v): self.v = v
    def __await__(self): yield self.v
class CM:
    def __init__(self, name, swallow=()): self.name, self.swallow = name, swallow
    async def __aenter__(self):
        await Pause("enter " + self.name)
        return self.name
    async def __aexit__(self, t, v, tb):
        await Pause(f"exit {self.name} {t and t.__name__}")
        return t is not None and issubclass(t, self.swallow)
async def basic():
    async with CM("a") as a: print("body", a)
    async with CM("b") as b, CM("c"): print("body", b)
    async with (CM("d") as d, CM("e") as e,): print(d, e)
    async with CM("f"): pass
    async with CM("g", ValueError): raise ValueError
    try:
        async with CM("h"): raise KeyError("k")
    except KeyError as e:
        print(repr(e))
    return "done"
print(run(basic()))
async def flow():
    for i in range(3):
        async with CM(str(i)):
            if i == 0: continue
            if i == 1: break
    async with CM("ret"):
        return "returned"
print(run(flow()))
async def bad():
    for x in (5, open("/dev/null")):
        try:
            async with x: pass
        except TypeError as e:
            print(e)
    class Half:
        async def __aenter__(self): pass
    try:
        async with Half(): pass
    except TypeError as e:
        print(e)
    class NotAwait:
        def __aenter__(self): return 1
        async def __aexit__(self, *a): pass
    try:
        async with NotAwait(): pass
    except TypeError as e:
        print(e)
    class NotAwait2:
        async def __aenter__(self): return 1
        def __aexit__(self, *a): pass
    try:
        async with NotAwait2(): pass
    except TypeError as e:
        print(e)
    try:
        with CM("sync"): pass
    except TypeError as e:
        print(e)
run(bad())
async def unpack():
    class P:
        async def __aenter__(self): return 1, [2, 3]
        async def __aexit__(self, *a): pass
    async with P() as (a, [b, c]): print(a, b, c)
    o = type("O", (), {})()
    async with CM("attr") as o.x: print(o.x)
run(unpack())
async def in_gen():
    async def g():
        async with CM("gen"):
            yield 1
            yield 2
    async for v in g():
        print(v)
    it = g()
    await anext(it)
    await it.aclose()
run(in_gen())
async def fin():
    try:
        try:
            await Pause("try")
            raise ValueError("a")
        except ValueError:
            await Pause("except")
            raise KeyError("b")
        else:
            await Pause("never")
        finally:
            await Pause("finally")
    except KeyError as e:
        return repr(e), repr(e.__context__)
print(run(fin()))
