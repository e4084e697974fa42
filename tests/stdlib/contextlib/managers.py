# The context managers of contextlib.
import contextlib, io, sys
def show(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
# contextlib
@contextlib.contextmanager
def cm(x):
    print('in',x)
    try: yield x*2
    except ValueError as e: print('caught',e)
    finally: print('out')
with cm(3) as v: print(v)
with cm(3) as v: raise ValueError('boo')
try:
    with cm(1): raise KeyError(1)
except KeyError as e: print('ke',e)
@cm(5)
def deco(): print('body')
deco(); deco()
with contextlib.suppress(KeyError): {}[1]
with contextlib.redirect_stdout(io.StringIO()) as o: print('hidden')
print(o.getvalue())
with contextlib.ExitStack() as st:
    st.enter_context(cm(7)); st.callback(print,'cb'); st.push(lambda *a: print('exit',a[0]) or True)
    raise OSError
show(lambda: contextlib.ExitStack().enter_context(5))
with contextlib.nullcontext(4) as n: print(n)
class Cl:
    def close(s): print('closed')
with contextlib.closing(Cl()): pass
@contextlib.contextmanager
def bad(): 
    if 0: yield
show(lambda: bad().__enter__())
@contextlib.contextmanager
def bad2(): yield; yield
def u():
    with bad2(): pass
show(u)
async def am():
    @contextlib.asynccontextmanager
    async def acm():
        print('a in'); yield 1; print('a out')
    async with acm() as x: print(x)
    async with contextlib.AsyncExitStack() as s:
        await s.enter_async_context(acm()); s.callback(print,'acb')
        async def co(): print('co')
        s.push_async_callback(co)
try: am().send(None)
except StopIteration: print('done')
print(isinstance(cm(1),contextlib.AbstractContextManager), sorted(contextlib.__all__))

# ExitStack: the order of calls, and the contexts of exceptions
class CM:
    def __init__(s, n, exc=None, swallow=False): s.n, s.exc, s.swallow = n, exc, swallow
    def __enter__(s): print('enter', s.n); return s.n
    def __exit__(s, t, v, tb):
        print('exit', s.n, t and t.__name__, v)
        if s.exc: raise s.exc
        return s.swallow
def chain(e):
    while e: print(type(e).__name__, e, end=' <- '); e = e.__context__
    print()
def run(*cms, raising=None):
    try:
        with contextlib.ExitStack() as st:
            for c in cms: st.enter_context(c)
            if raising: raise raising
        print('fine')
    except Exception as e: chain(e)
run(CM(1), CM(2)); run(CM(1), CM(2), raising=KeyError('k')); run(CM(1), CM(2, swallow=True), raising=KeyError('k'))
run(CM(1, ValueError('one')), CM(2, TypeError('two')), raising=KeyError('k')); run(CM(1, swallow=True), CM(2, TypeError('two')))
run(CM(1, ValueError('v')), CM(2, swallow=True), raising=KeyError('k'))
s = contextlib.ExitStack(); s.enter_context(CM('a')); t = s.pop_all(); s.close(); print('moved'); t.close(); t.close()
with contextlib.ExitStack() as st:
    @st.callback
    def f(): print('callback f')
    @st.push
    def g(*exc): print('push g', exc[0])
    print(f.__name__, g.__name__, st.callback(print, 'x', end='!\n') is print)
for bad in 5, CM: show(lambda: contextlib.ExitStack().enter_context(bad))
# generators
@contextlib.contextmanager
def gen(*a, **k):
    "doc"
    yield a, k
g = gen(1, x=2); print(g.__doc__, gen.__name__, gen.__wrapped__.__name__, type(g).__name__)
with g as v: print(v)
show(g.__enter__)
@contextlib.contextmanager
def stops(): yield; raise StopIteration('inner')
show(lambda: stops().__enter__() or 1)
def f():
    with gen(): raise StopIteration('body')
show(f)
@contextlib.contextmanager
def changes():
    try: yield
    except KeyError as e: raise ValueError('changed') from e
def f():
    with changes(): raise KeyError(1)
show(f)
@contextlib.contextmanager
def again():
    try: yield
    except KeyError: yield
def f():
    with again(): raise KeyError(1)
show(f)
# suppress, redirect, nullcontext, closing, decorators
with contextlib.suppress(): pass
with contextlib.suppress(ValueError, TypeError): raise TypeError
def f():
    with contextlib.suppress(ValueError): raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
show(f)
with contextlib.suppress(ValueError): raise ExceptionGroup('g', [ValueError(1)])
def f():
    with contextlib.suppress(ValueError): raise KeyError('through')
show(f)
o1, o2 = io.StringIO(), io.StringIO(); r = contextlib.redirect_stdout(o1)
with r:
    print('1')
    with contextlib.redirect_stdout(o2), r: print('2')
    print('3')
print(repr(o1.getvalue()), repr(o2.getvalue()))
with contextlib.redirect_stderr(io.StringIO()) as e: print('err', file=sys.stderr)
print(e.getvalue())
class D(contextlib.ContextDecorator):
    def __enter__(self): print('start'); return self
    def __exit__(self, *a): print('stop'); return False
@D()
def f(x): return x * 2
print(f(4), f.__name__)
class AM(contextlib.AbstractContextManager): pass
show(AM); show(contextlib.AbstractAsyncContextManager); print(issubclass(CM, contextlib.AbstractContextManager), issubclass(int, contextlib.AbstractContextManager), contextlib.AbstractContextManager[int])
async def main():
    async def cleanup(n): print('cleanup', n)
    class AC:
        async def __aenter__(self): print('aenter'); return 'v'
        async def __aexit__(self, t, v, tb): print('aexit', t and t.__name__); return True
        async def aclose(self): print('aclose')
    async with contextlib.AsyncExitStack() as s:
        print(await s.enter_async_context(AC())); s.push_async_callback(cleanup, 1); s.push_async_exit(AC()); s.enter_context(CM('sync'))
        raise KeyError('async')
    async with contextlib.aclosing(AC()), contextlib.nullcontext(3) as n: print(n)
    try: await contextlib.AsyncExitStack().enter_async_context(5)
    except TypeError as e: print(e)
    @contextlib.asynccontextmanager
    async def agen():
        try: yield 'y'
        except KeyError as e: print('got', e)
    async with agen() as y: raise KeyError(y)
    @agen()
    async def deco(): print('decorated'); return 5
    print(await deco())
    try:
        async with agen(): raise ValueError('v')
    except ValueError as e: print('out', e)
try: main().send(None)
except StopIteration: print('end')
