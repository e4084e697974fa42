print((lambda: 1)(), (lambda x: x * 2)(3), (lambda *a, **k: (a, k))(1, 2, z=3))
print((lambda a, b=2, /, c=3, *, d=4: (a, b, c, d))(1), (lambda *, k: k)(k=5))
f = lambda x, *y, z=1, **w: (x, y, z, w)
print(f(1), f(1, 2, 3, z=4, q=5), f.__name__, f.__qualname__)
print((lambda: (yield))().__class__.__name__)
print(list((lambda n: (i for i in range(n)))(3)))
print((lambda x: lambda y: lambda z: x + y + z)(1)(2)(3))
print(sorted([3, 1, 2], key=lambda v: -v), list(filter(lambda v: v % 2, range(5))), list(map(lambda a, b: a * b, [1, 2], [3, 4])))
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
fact = Y(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))
print(fact(10))
print((lambda x=[]: x.append(1) or x)(), (lambda: None)())
cond = lambda n: "neg" if n < 0 else "zero" if n == 0 else "pos"
print(cond(-1), cond(0), cond(1))
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print({k: op(5, 3) for k, op in ops.items()})
print((lambda *args: sum(args))(*range(5)), (lambda **kw: sorted(kw))(**{"a": 1, "b": 2}))
print([(lambda i: i * j)(2) for j in range(3)])
g = lambda: [x for x in range(3) if x]
print(g())
class C:
    m = lambda self, v: (type(self).__name__, v)
    s = staticmethod(lambda v: v)
    k = classmethod(lambda cls: cls.__name__)
print(C().m(1), C.s(2), C.k(), C.m.__qualname__)
print((lambda: (lambda: 1, 2))()[1], (lambda x: (x, x))(1), lambda: 0 if 1 else 2)
print((lambda a, b: a if a > b else b)(2, 3), (lambda s: s[::-1])("abc"), (lambda d: d["k"])({"k": 1}))
try:
    (lambda x: x)()
except TypeError as e:
    print(e)
try:
    (lambda x: x)(1, 2)
except TypeError as e:
    print(e)
t = lambda: (1, 2, 3)
a, b, c = t()
print(a, b, c)
compose = lambda *fs: lambda x: x if not fs else fs[0](compose(*fs[1:])(x))
print(compose(lambda x: x + 1, lambda x: x * 10)(5))
h = lambda x: (y := x * 2) + y
print(h(3))
print(max("apple", "fig", "kiwi", key=lambda w: (len(w) % 4, w)))
n = 10
k = lambda n=n: n
n = 20
print(k(), (lambda: n)())
