# What closures see of loop variables, comprehension variables, except variables and class bodies.
late = []
for i in range(3):
    late.append(lambda: i)
print([f() for f in late])
print([f() for f in [lambda i=i: i for i in range(3)]], [f() for f in [lambda: i for i in range(3)]])

def makers():
    out = []
    for n in (1, 2, 3):
        def add(x, n=n):
            return x + n
        def add_late(x):
            return x + n
        out.append((add, add_late))
    n = 100
    return out
print([(a(1), b(1)) for a, b in makers()])

def nested_loops():
    return [lambda: (i, j) for i in range(2) for j in range(2)]
print([f() for f in nested_loops()])

def except_variable():
    fs = []
    try:
        raise ValueError("seen")
    except ValueError as e:
        fs.append(lambda: e.args)
        print(fs[0]())
    try:
        fs[0]()
    except NameError as err:
        print(err)
    e = "rebound"
    try:
        print(fs[0]())
    except AttributeError as err:
        print(err)
except_variable()

def counter():
    count = 0
    def up(by=1):
        nonlocal count
        count += by
        return count
    def reset():
        nonlocal count
        old, count = count, 0
        return old
    return up, reset
up, reset = counter()
print(up(), up(5), reset(), up(), [c.cell_contents for c in up.__closure__], up.__code__.co_freevars)

x = "global"
class Scope:
    x = "class"
    seen = x
    inside = [x for _ in range(1)]
    first = [y for y in x]
    def method(self):
        return x
    lam = lambda self: x
s = Scope()
print(s.seen, s.inside, s.first, s.method(), s.lam())

def shadow():
    x = "local"
    class Inner:
        y = x
        x = "inner"
        z = x
        def get(self):
            return x
    return Inner.y, Inner.z, Inner().get()
try:
    print(shadow())
except NameError as e:
    print(type(e).__name__, e)

def unbound_cell():
    def get():
        return value
    try:
        get()
    except NameError as e:
        print(e)
    value = 1
    print(get())
    del value
    try:
        get()
    except NameError as e:
        print(e)
unbound_cell()

def with_target():
    class CM:
        def __enter__(self): return "resource"
        def __exit__(self, *a): return None
    with CM() as r:
        f = lambda: r
    r = "after"
    return f()
print(with_target())
