def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(f(1, c=3))
print(f(1, 5, 6, 7, c=3, d=8, e=9))
print(f(*[1, 2], **{"c": 3, "z": 1}))
print(f(*(1,), 2, *[3, 4], c=5, **{"x": 1}, **{"y": 2}))
def g(a, b, /, c, *, d):
    return a, b, c, d
print(g(1, 2, 3, d=4), g(1, 2, c=3, d=4))
def err(fn, *a, **k):
    try:
        fn(*a, **k)
    except TypeError as e:
        print(e)
err(f)
err(f, 1)
err(f, 1, c=3, a=2)
err(g, 1)
err(g, 1, 2, 3, 4, d=1)
err(g, 1, b=2, c=3, d=4)
err(g, 1, 2, 3, d=1, e=5)
def h(x, y=1): pass
err(h)
err(h, 1, 2, 3)
err(h, z=1)
def k(): pass
err(k, 1)
err(lambda x: x)
def three(a, b, c): pass
err(three)
err(three, 1)
def kwonly(*, a, b, c=1): pass
err(kwonly)
err(kwonly, 1)
err(kwonly, a=1)
err(5)
err(None)
def default(x, l=[]):
    l.append(x)
    return l
print(default(1), default(2), default(3, []))
def outer():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return inc, get
inc, get = outer()
inc(); inc(5)
print(get())
fs = []
for i in range(3):
    fs.append(lambda i=i: i * 10)
print([fs[0](), fs[1](), fs[2]()])
def make(i):
    return lambda: i
print(make(3)(), make(4)())
count = 0
def bump():
    global count
    count += 1
bump(); bump()
print(count)
def rec(n):
    return 1 if n <= 1 else n * rec(n - 1)
print(rec(20), rec(30))
print((lambda *a, **k: (a, k))(1, 2, x=3))
def doc():
    "the doc"
    return 1
print(doc.__doc__, doc.__name__, outer.__name__, inc.__qualname__)
def deep(a):
    def b():
        def c():
            return a
        return c
    return b
print(deep(9)()())
def ret(): return
print(ret())
def multi(): return 1, 2
x, y = multi()
print(x + y)
def unbound():
    if False:
        v = 1
    return v
try:
    unbound()
except UnboundLocalError as e:
    print(e)
def freevar():
    def inner():
        return late
    try:
        inner()
    except NameError as e:
        print(e)
    late = 1
    return inner()
print(freevar())
print(max(1, 2, key=lambda v: -v), sorted([3, 1, 2], reverse=True))
def args_order():
    def p(x):
        print(x, end=" ")
        return x
    f(p(1), *[p(2)], p(3), c=p(4), **{"e": p(5)})
    print()
args_order()
def many(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10): return a1 + a10
print(many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
try:
    f(1, **{"c": 2}, **{"c": 3})
except TypeError as e:
    print(e)
try:
    f(*5)
except TypeError as e:
    print(e)
try:
    f(**5)
except TypeError as e:
    print(e)
