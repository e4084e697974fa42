# What contextlib refuses.
import contextlib as c, io

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

@c.contextmanager
def never():
    if False: yield
@c.contextmanager
def twice():
    yield 1
    yield 2
@c.contextmanager
def swallow():
    try: yield
    except ValueError: pass
def use(m, e=None):
    with m as x:
        if e: raise e
    return x
t(use, never()); t(use, twice()); t(use, swallow(), ValueError('v')); t(use, swallow(), KeyError('k')); t(use, swallow(), StopIteration('s')); t(use, c.suppress(KeyError), KeyError('x')); t(use, c.suppress(KeyError), ValueError('x')); t(use, c.nullcontext(5)); t(use, c.closing(3)); t(lambda: use(c.closing(io.StringIO('x'))).closed); t(lambda: c.ExitStack().enter_context(3)); t(lambda: c.ExitStack().push(3))
def stack():
    out = []
    with c.ExitStack() as s:
        s.callback(out.append, 1); s.callback(lambda: 1 / 0); s.enter_context(c.suppress(ZeroDivisionError)); s.callback(out.append, 2); s.pop_all().close()
    return out
t(stack)
out = io.StringIO()
with c.redirect_stdout(out): print('caught')
print(repr(out.getvalue())); m = swallow()
with m: pass
t(use, m); t(lambda: c.AbstractContextManager()); t(lambda: swallow.__name__)
class D(c.ContextDecorator):
    def __enter__(self): print('in'); return self
    def __exit__(self, *e): print('out')
@D()
def f(): return 7
print(f())
