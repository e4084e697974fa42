# Errors in defaults, decorators and annotations, when a function is defined.
import traceback
def t(f):
    try:
        f()
    except Exception:
        traceback.print_exc()
def a():
    def f(x=1 / 0): pass
def b():
    def f(x: undefined_type): pass
def c():
    @undefined
    def f(): pass
def d():
    @(lambda f: f.nope)
    @staticmethod
    def f(): pass
def e():
    return lambda x=[][0]: x
def f():
    def g() -> missing: pass
def g():
    def h(*, k=undefined): pass
def h():
    x: undefined_type = 1
    return x
for fn in a, b, c, d, e, f, g, h: t(fn)
class X:
    y: undefined_annotation = 3
