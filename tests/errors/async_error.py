# Coroutines that fail, and one that is never awaited is silent here.
import traceback
async def inner():
    raise ValueError("inside")
async def outer():
    return await inner()
def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        return e.value
    except Exception:
        traceback.print_exc()
run(outer())
async def bad(): await 5
run(bad())
async def withbad():
    async with 5: pass
run(withbad())
async def forbad():
    async for x in 5: pass
run(forbad())
async def again():
    c = inner()
    try:
        await c
    except ValueError:
        pass
    await c
run(again())
outer().send(None)
