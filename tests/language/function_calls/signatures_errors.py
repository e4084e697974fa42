# Every kind of wrong call: the messages for missing, extra, repeated and unknown arguments, of functions, methods and classes.
def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except TypeError as e:
        return str(e)
def none(): return "none"
def one(a): return a
def two(a, b): return a, b
def three(a, b, c): return a, b, c
def default(a, b=2, c=3): return a, b, c
def star(a, *args): return a, args
def kwonly(a, *, b, c=3): return a, b, c
def kwonly2(*, x, y, z): return x, y, z
def posonly(a, b=2, /): return a, b
def mixed(a, /, b, *, c): return a, b, c
def kw(**k): return k
def posonly_kw(a, /, **k): return a, k
def everything(a, b=1, /, c=2, *args, d, e=5, **k): return a, b, c, args, d, e, k
for f, calls in (
    (none, [((), {}), ((1,), {}), ((), {"a": 1}), ((1, 2), {"x": 1})]),
    (one, [((), {}), ((1, 2), {}), ((1,), {"a": 2}), ((), {"b": 1}), ((), {"a": 1})]),
    (two, [((), {}), ((1,), {}), ((1, 2, 3), {}), ((1,), {"a": 1}), ((1,), {"b": 2}), ((), {"b": 2})]),
    (three, [((), {}), ((1,), {}), ((1, 2, 3, 4), {}), ((), {"b": 1})]),
    (default, [((), {}), ((1, 2, 3, 4), {}), ((1,), {"c": 9}), ((1,), {"d": 9})]),
    (star, [((), {}), ((1, 2, 3), {}), ((), {"args": 1, "a": 0})]),
    (kwonly, [((1,), {}), ((1, 2), {}), ((1, 2), {"b": 1}), ((), {"b": 1}), ((1,), {"b": 2}), ((1, 2, 3), {"b": 1, "c": 2})]),
    (kwonly2, [((), {}), ((), {"x": 1}), ((), {"x": 1, "y": 2}), ((1,), {})]),
    (posonly, [((), {}), ((), {"a": 1}), ((1,), {"b": 1}), ((), {"a": 1, "b": 2}), ((1, 2, 3), {})]),
    (mixed, [((1, 2), {}), ((1,), {"b": 2, "c": 3}), ((), {"a": 1, "b": 2, "c": 3}), ((1, 2, 3), {"c": 1})]),
    (kw, [((1,), {}), ((), {"self": 1, "class": 2})]),
    (posonly_kw, [((), {"a": 1}), ((1,), {"a": 2})]),
    (everything, [((), {}), ((1,), {}), ((1, 2, 3, 4, 5), {"d": 6, "z": 7}), ((1,), {"d": 1, "a": 2, "b": 3}), ((1, 2, 3), {"d": 1, "c": 4})]),
):
    for args, kwargs in calls:
        print(f.__name__, args, kwargs, "->", attempt(f, *args, **kwargs))

class C:
    def __init__(self, x): pass
    def m(self, a): return a
    @classmethod
    def c(cls, a): return a
    @staticmethod
    def s(a): return a
    def no_self(): return 1
    def __call__(self, a): return a
class NoInit: pass
class NewOnly:
    def __new__(cls, a): return super().__new__(cls)
for f, args, kwargs in ((C, (), {}), (C, (1, 2), {}), (C, (1,), {"y": 1}), (C(1).m, (), {}), (C(1).m, (1, 2), {}), (C.m, (), {}), (C.m, (1,), {}), (C(1).c, (), {}), (C.s, (), {}), (C(1).s, (1, 2), {}), (C(1).no_self, (), {}), (C(1), (), {}),
                        (NoInit, (1,), {}), (NoInit, (), {"a": 1}), (NewOnly, (), {}), (NewOnly, (1, 2), {}), (object, (1,), {}), (lambda: 1, (1,), {}), (lambda x: x, (), {})):
    print(attempt(f, *args, **kwargs) if not isinstance(r := attempt(f, *args, **kwargs), (C, NoInit, NewOnly)) else type(r).__name__)
for source in ("one(*5)", "one(**5)", "one(*[1], *[2])", "one(**{'a': 1}, **{'a': 2})", "one(a=1, **{'a': 2})", "one(*[], **{'a': 3})", "two(*'ab')", "two(**{'a': 1}, b=2)", "one(1, *None)", "len(*[[1]])", "len([1], [2])", "len()", "len(obj=[])", "int(1, base=10)", "print(1, bad=2)", "sorted()", "sorted([1], 5)", "max()", "max(1)", "max([], default=0, bad=1)", "'a'.join()", "'a'.join(1, 2)", "[].append()", "[].append(1, 2)", "{}.get()", "''.split(sep=',', x=1)", "none.__call__(1)", "5()", "'s'()", "None()", "one()()", "C.m.__get__(C(1))()"):
    print(source, "->", attempt(eval, source))
