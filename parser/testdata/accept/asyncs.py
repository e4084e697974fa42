# async and await.
async def f():
    await a
    await a.b(c)[d]
    -await a
    await a ** 2
    await a + await b
    x = await a
    return await a
    async for b in c:
        d
    else:
        e
    async for b, c in d: pass
    async with a: pass
    async with a as b, c as d: pass
    async with (a as b, c): pass
    yield await a
    [await b async for b in c]
    f(await a, *await b)
    (await a)
    not await a
    await (a)
    lambda: a
    async def g(): pass
@a
async def f(): pass
async def f(a, *, b) -> c: return
