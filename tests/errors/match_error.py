# Errors in match statements.
import traceback
class P:
    __match_args__ = ("x", 5)
class Q:
    __match_args__ = ["x"]
class R:
    __match_args__ = ("x",)
def t(f, *a):
    try:
        f(*a)
    except Exception:
        traceback.print_exc()
def a(v):
    match v:
        case P(1, 2): pass
def b(v):
    match v:
        case Q(1): pass
def c(v):
    match v:
        case R(1, 2): pass
def d(v):
    match v:
        case int(1, 2): pass
def e(v):
    NotClass = 5
    match v:
        case NotClass(): pass
def f(v):
    match v:
        case R(x=1, y=2) if v.z: pass
        case _ if undefined: pass
p = P(); p.x = 1
t(a, p); t(b, Q()); t(c, R()); t(d, 1); t(e, 1); t(f, 1)
match 1 + "a":
    case _: pass
