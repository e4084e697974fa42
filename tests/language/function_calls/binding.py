def show(f, *a, **k):
    try:
        print(f.__name__, a, k, "->", f(*a, **k))
    except TypeError as e:
        print(f.__name__, a, k, "!!", e)
def pos(a, b, c): return a, b, c
def dflt(a, b=2, c=3): return a, b, c
def kwo(*, x, y=5): return x, y
def posonly(a, b=1, /): return a, b
def mixed(a, /, b, *, c): return a, b, c
def var(*args): return args
def kws(**kw): return kw
def all_(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
def poskw(a, /, **kw): return a, kw
def none(): return None
for f in (pos, dflt, kwo, posonly, mixed, var, kws, all_, poskw, none):
    show(f)
    show(f, 1)
    show(f, 1, 2)
    show(f, 1, 2, 3)
    show(f, 1, 2, 3, 4)
    show(f, a=1)
    show(f, 1, a=2)
    show(f, 1, b=2)
    show(f, 1, 2, c=3)
    show(f, x=1)
    show(f, 1, 2, 3, d=4)
    show(f, 1, d=4, e=6, z=7)
    show(f, b=1, c=2)
    show(f, zz=1)
class C:
    def m(self, a, b=2): return a, b
    def noself(): pass
    @classmethod
    def k(cls, a): return a
    @staticmethod
    def s(a): return a
c = C()
for g, args in ((c.m, ()), (c.m, (1, 2, 3)), (c.noself, ()), (C.m, ()), (C.m, (c,)), (c.k, ()), (C.k, (1, 2)), (c.s, (1, 2)), (C.s, ())):
    show(g, *args)
show(c.m, 1, self=2)
show(c.m, 1, a=2)
show(c.m, bb=2)
for n in (1, 2, 3, 4):
    ns = {}
    exec("def missing(" + ", ".join("abcd"[:n]) + "): pass\ndef kmissing(*, " + ", ".join("abcd"[:n]) + "): pass", ns)
    show(ns["missing"]); show(ns["kmissing"])
def one_default(a, b=1, *, c=2): pass
show(one_default, 1, 2, 3); show(one_default, 1, 2, 3, c=1); show(one_default, 1, 2, 3, 4, c=1)
def three(a, /, b, c): pass
show(three, a=1, b=2, c=3)
show(three, 1, c=3)
show(posonly, a=1, b=2)
show(lambda a, b: 0, 1)
print(all_(*range(2), c=9, d=8, **{"q": 7, "a": 6, "b": 5}))
