# Errors of await and async for, and throw() with a class that makes no exception.
import types
class F:
    def __aiter__(self): return self
    def __anext__(self): return self
    def __await__(self): 1 / 0
async def main():
    async for i in F(): print('x')
try: main().send(None)
except TypeError as e: print(e, repr(e.__cause__))
@types.coroutine
def nop(): yield
async def coroutine(): await nop()
async def waiter(coro): await coro
co = coroutine(); co.send(None)
w = waiter(co)
try: w.send(None)
except RuntimeError as e: print(e)
@types.coroutine
def delegating(c): return (yield from c)
async def spam(): return 'spam'
try: delegating(spam()).send(None)
except StopIteration as e: print(e.value)
class E(Exception):
    def __new__(cls, *a, **k): return dict
class Bad(Exception):
    def __init__(self): raise TypeError('bad init')
def g():
    try: yield 1
    except TypeError as e: print('inside', e); yield 2
for exc in (E, Bad):
    x = g(); next(x)
    print(x.throw(exc))
    x = g()
    try: x.throw(exc)
    except TypeError as e: print(e)
    print(next(x, 'ended'))
