class A:
    def __new__(cls, *args, **kw):
        print("new", cls.__name__, args, kw)
        return object.__new__(cls)
    def __init__(self, *args, **kw):
        print("init", args, kw)
A(1, 2, k=3)
A(*[1], **{"z": 2})
class B(A):
    def __new__(cls, other=False):
        if other:
            return "not an instance"
        return super().__new__(cls, "from B")
print(B(True))
B()
class C:
    def __init__(self): return 5
try:
    C()
except TypeError as e:
    print(e)
class D:
    def __init__(self): raise ValueError("no")
try:
    D()
except ValueError as e:
    print(e)
class E(int):
    def __new__(cls, v): return super().__new__(cls, v + 1)
    def __init__(self, v): self.orig = v
e = E(5)
print(e, e.orig, e + 1, isinstance(e, int))
class F(tuple):
    def __new__(cls, *a): return tuple.__new__(cls, a)
print(F(1, 2, 3), F() == (), len(F(1)))
class G(list):
    def __init__(self, *a): super().__init__(a); self.extra = 1
g = G(1, 2)
print(g, g.extra, g + [3])
class H(dict):
    def __missing__(self, k): return k * 2
h = H(a=1)
print(h["a"], h["b"], h.get("b"), dict(h))
class NoInit: pass
for args in ((1,), ()):
    try:
        print(type(NoInit(*args)).__name__)
    except TypeError as e:
        print(e)
class OnlyNew:
    def __new__(cls, x): return super().__new__(cls)
OnlyNew(1)
class OnlyInit:
    def __init__(self, x): pass
OnlyInit(1)
try:
    OnlyInit.__new__(OnlyInit, 1, 2)
    print("ok")
    object.__new__(OnlyNew, 1)
except TypeError as e:
    print(e)
try:
    object.__new__(int)
except TypeError as e:
    print(e)
try:
    object(1)
except TypeError as e:
    print(e)
class Callable:
    def __call__(self, a, *b, c=1, **d): return a, b, c, d
k = Callable()
print(k(1), k(1, 2, 3, c=4, e=5), callable(k), callable(NoInit()))
k.__call__ = lambda: "instance attribute is not used"
print(k(0))
class Abstract:
    def f(self): raise NotImplementedError
try:
    Abstract().f()
except NotImplementedError as e:
    print(repr(e))
class Chain:
    def __init__(self): self.log = []
    def __getattr__(self, n):
        def call(*a): self.log.append((n, a)); return self
        return call
print(Chain().one(1).two(2, 3).log)
class Counter:
    n = 0
    def __init__(self): type(self).n += 1; self.id = self.n
print([Counter().id for _ in range(3)], Counter.n)
