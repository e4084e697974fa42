# Functions, lambdas and classes.
def f(): pass
def f(a): pass
def f(a,): pass
def f(a, b=1): pass
def f(*a): pass
def f(**a): pass
def f(*, a): pass
def f(*, a=1, b): pass
def f(a, /): pass
def f(a, /, b): pass
def f(a=1, /, b=2): pass
def f(a, b=1, /, c=2, *d, e, f=3, **g): pass
def f(a, /, *, b): pass
def f(*a, b, **c,): pass
def f(a: int): pass
def f(a: int = 1, *b: str, c: float, **d: list) -> None: pass
def f(*a: *b): pass
def f() -> a: pass
def f() -> (a, b): pass
def f(): "doc"
def f(
    a,
    b,
):
    pass
def f():
    def g():
        return 1
    return g
def f(): return
def f():
    yield
    yield a
    yield a, b
    yield *a, b
    x = yield
    x = yield a
    x = y = yield
    x += yield
    x: int = yield
    (yield)
    x = (yield a) + 1
    yield from a
    x = yield from a
    f((yield))
    await_
lambda: a
lambda a: b
lambda a, b=1: c
lambda *a: b
lambda *, a: b
lambda a, /, b, *c, d=1, **e: f
lambda **a: b
lambda a=lambda b: c: d
lambda: (yield)
lambda a,: b
x = lambda a: b, c
@a
def f(): pass
@a.b(c)
@d
def f(): pass
@a[b]
@(a or b)
@a if b else c
@lambda f: f
@(x := a)
def f(): pass
class A: pass
class A(): pass
class A(B): pass
class A(B, C): pass
class A(B, metaclass=C): pass
class A(*B, **C): pass
class A(B,): pass
class A:
    """doc"""
    x: int = 1
    def f(self): pass
    class B: pass
@a
class A: pass

@a

# comment

@b
class A: pass
class A: x = 1; y = 2
def é(ª): return ª
