def counter():
    n = 0
    def inc(k=1):
        nonlocal n
        n += k
        return n
    def get(): return n
    def reset():
        nonlocal n
        n = 0
    return inc, get, reset
inc, get, reset = counter()
inc(); inc(5)
print(get())
reset()
print(get(), inc.__code__.co_freevars, counter.__code__.co_cellvars)
# Late binding, and ways round it.
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])
fs = []
for j in range(3):
    def f(): return j
    fs.append(f)
print([f() for f in fs])
def make(i):
    return lambda: i
print([f() for f in map(make, range(3))])
def deep():
    a = 1
    def l1():
        b = 2
        def l2():
            c = 3
            def l3():
                nonlocal a, c
                a += b; c += a
                return a, b, c
            return l3() + (c,)
        return l2()
    return l1(), a
print(deep())
def params(a, *args, k=1, **kw):
    def f():
        nonlocal a, k
        a += 1; k += 1
        return a, args, k, kw
    return f(), f(), a, k
print(params(1, 2, 3, k=10, z=5))
def unbound():
    def f(): return late
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
    late = 1
    print(f())
    del late
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
    try:
        late
    except NameError as e:
        print(type(e).__name__, e)
unbound()
def loop_cell():
    out = []
    for x in range(3):
        out.append(lambda: x)
        x = x * 10
    return [f() for f in out]
print(loop_cell())
def rec():
    def even(n): return n == 0 or odd(n - 1)
    def odd(n): return n != 0 and even(n - 1)
    return even(10), odd(7)
print(rec())
def cellmod():
    x = 1
    def f(): return x
    c = f.__closure__[0]
    c.cell_contents = 5
    return x, f(), c.cell_contents
print(cellmod())
def exc_cell():
    try:
        raise ValueError("v")
    except ValueError as e:
        f = lambda: e
        print(f())
    try:
        f()
    except NameError as err:
        print(err)
exc_cell()
def accumulate():
    total = []
    def add(x, total=total):
        total.append(x)
        return total
    return add
add = accumulate()
add(1)
print(add(2), accumulate()(3))
def with_class():
    v = "closure"
    class C:
        v = "class"
        def m(self): return v
        @staticmethod
        def set(x):
            nonlocal v
            v = x
    C.set("new")
    return C().m(), v
print(with_class())
def gen():
    n = 0
    def bump():
        nonlocal n
        n += 1
    while n < 3:
        yield n
        bump()
print(list(gen()))
