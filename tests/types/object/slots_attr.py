# __slots__, __dict__, __class__ assignment.
def show(src, g):
    try:
        exec(src, g)
    except Exception as e:
        print(src, "->", type(e).__name__, e)
class A:
    __slots__ = ("x", "y")
    def __init__(self): self.x = 1
class B(A):
    __slots__ = ["z"]
class C(A): pass
class D:
    __slots__ = "single"
class E:
    __slots__ = ("__dict__", "q")
class F:
    __slots__ = {"doc": "the doc of doc"}
class Priv:
    __slots__ = ("__p",)
    def __init__(self): self.__p = 5
    def get(self): return self.__p
g = dict(globals(), a=A(), b=B(), c=C(), d=D(), e=E(), f=F(), p=Priv())
for src in ["print(a.x)", "print(a.y)", "a.y = 2; print(a.y)", "del a.y; print(a.y)", "del a.y", "a.z = 1", "a.__dict__", "b.z = 3; print(b.x, b.z)", "b.w = 1", "c.w = 1; print(c.w, c.__dict__)", "c.x = 9; print(c.x, c.__dict__)", "d.single = 1; print(d.single)", "d.s = 1", "e.any = 1; e.q = 2; print(e.__dict__, e.q)", "f.doc = 1; print(f.doc)", "print(p.get(), Priv.__slots__, [n for n in dir(Priv) if 'p' in n and not n.endswith('__')])", "print(A.x)", "print(type(A.x), A.x.__name__, A.x.__objclass__)", "print(A.x.__get__(a), A.x.__get__(None, A) is A.x)", "A.x.__get__(5)", "A.x.__set__(a, 10); print(a.x)", "A.x.__delete__(a); print(a.x)", "A.x.__set__(d, 1)", "A.x = 5; print(a.x)", "a.x = 1"]:
    show(src, g)
for src in ["class X:\n __slots__ = ('a', 'a2')\n a = 1", "class X:\n __slots__ = (1,)", "class X:\n __slots__ = ('not id',)", "class X:\n __slots__ = 5", "class X(int):\n __slots__ = ('a',)", "class X(tuple):\n __slots__ = ('a',)", "class X(int):\n __slots__ = ()\nX(5).a = 1", "class X:\n __slots__ = ('__dict__', '__dict__')", "class X(A, D): pass", "class X(list):\n __slots__ = ('n',)\nx = X([1]); x.n = 5; print(x, x.n); x.m = 1", "class X:\n __slots__ = iter(['g', 'h'])\nx = X(); x.g = 1; print(x.g)"]:
    show(src, dict(globals()))
class P:
    def __init__(self): self.v = 1
class Q:
    def hello(self): return f"hello {self.v}"
p = P()
p.__class__ = Q
print(p.hello(), type(p).__name__, isinstance(p, Q))
g = {"p": p, "A": A, "P": P, "D": D}
for src in ["p.__class__ = int", "p.__class__ = 5", "p.__class__ = A", "(5).__class__ = bool", "p.__dict__ = {'v': 7}; print(p.v)", "p.__dict__ = 5", "p.__dict__['w'] = 8; print(p.w)", "del p.__dict__; print(p.__dict__)", "p.v = 1; del p.v; print(p.__dict__)", "del p.v", "p.__class__ = P; print(type(p).__name__)", "object().x = 1", "object().__dict__", "del p.__class__", "print(vars(p), p.__dict__ is p.__dict__)", "vars(5)", "setattr(p, 'not id', 3); print(getattr(p, 'not id'), p.__dict__)", "setattr(p, 5, 1)", "p.__doc__ = 'd'; print(p.__doc__, P.__doc__)", "def f(): pass\nf.a = 1; print(f.__dict__); del f.__dict__", "def f(): pass\nf.__dict__ = {'z': 1}; print(f.z); f.__dict__ = 5"]:
    show(src, g)
