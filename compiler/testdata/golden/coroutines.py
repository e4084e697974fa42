async def f(x):
    async with x as y:
        await y
    async for z in x:
        yield z
    return_ = [w async for w in x]
