# The messages of calls with wrong arguments, for every kind of function.


def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def default(a, b=1, c=2): pass
def kwonly(a, *, k): pass
def kwonly2(*, k, l): pass
def kwonly3(*, k, l, m): pass
def kwdefault(a, *, k=1): pass
def posonly(a, b, /): pass
def posonly2(a, /, b, *, c): pass
def star(a, *args): pass
def starkw(a, **kw): pass
def everything(a, b=1, /, c=2, *args, d, e=3, **kw): pass


class C:
    def method(self, a): pass

    @classmethod
    def cm(cls, a): pass

    @staticmethod
    def sm(a): pass

    def __init__(self, x=1): pass

    def __call__(self, a, b): pass


class N:
    def __new__(cls, a): return super().__new__(cls)


class Empty: pass


calls = """none(1)  none(1, 2)  none(x=1)  one()  one(1, 2)  one(b=1)  one(1, a=2)  one(*[], **{})  two()  two(1)  two(b=1)  two(1, 2, 3)
two(1, 2, 3, 4)  three()  three(1)  three(1, 2)  three(c=1)  default()  default(1, 2, 3, 4)  default(d=1)  default(1, b=2, a=3)
kwonly(1)  kwonly(1, 2)  kwonly(1, 2, k=3)  kwonly()  kwonly2()  kwonly2(k=1)  kwonly3()  kwonly2(1, 2)  kwdefault(1, 2)
kwdefault(1, 2, k=3)  kwdefault(1, j=3)  posonly(1)  posonly(a=1, b=2)  posonly(1, b=2)  posonly(1, 2, 3)  posonly2(1)  posonly2(1, 2)
posonly2(a=1, b=2, c=3)  star()  star(*[])  star(1, a=2)  starkw()  starkw(1, 2)  starkw(1, a=2)  everything()  everything(1)
everything(1, c=2, b=3)  everything(1, 2, 3, 4, c=5, d=6)  everything(a=1, d=2)  C().method()  C().method(1, 2)  C.method()  C.method(1)
C.cm()  C.cm(1, 2)  C.sm()  C.sm(1, 2)  C(1, 2)  C(y=1)  C()()  C()(1, 2, 3)  N()  N(1, 2)  N(b=1)  Empty(1)  Empty(x=1)
(lambda x: 0)()  (lambda: 0)(1)  one(**{'a': 1}, **{'a': 2})  one(1, **{'a': 2})  one(**{1: 2})  one(*1)  one(**1)  one(*None)
two(*[1], **{'c': 2})  print(sep=1)  len()  len(1, 2)  len(x=1)  int(1, 2, 3)  "".join()  [].append()  {}.get()  sorted()  sorted([], 1)
isinstance(1)  range()  range(1, 2, 3, 4)  str(1, 2, 3, 4)  dict(1, 2)  list(1, 2)  tuple(x=1)  set(1, 2)  object(1)  type()  type(1, 2)
none.__call__(1)  C.method.__get__(1)()  1()  None()  "text"(1)  Empty()()  C().x()  one(1)(2)"""
for call in calls.replace("\n", "  ").split("  "):
    try:
        eval(call)
        print(call, "works")
    except Exception as e:
        print(call, "!", type(e).__name__, e)
