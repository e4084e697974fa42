x = "global"
def reads(): return x
def writes():
    x = "local"
    return x
def declares():
    global x
    x = "changed"
print(reads(), writes(), reads())
declares()
print(reads())
def unbound():
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    x = 1
unbound()
def maybe(flag):
    if flag: y = 1
    try:
        return y
    except UnboundLocalError as e:
        return str(e)
print(maybe(True), maybe(False))
def deleted():
    z = 1
    del z
    try:
        z
    except UnboundLocalError as e:
        print(e)
    try:
        del z
    except UnboundLocalError as e:
        print(e)
    z = 2
    return z
print(deleted())
def new_global():
    global fresh, fresh2
    fresh = 1
    def inner():
        global fresh2
        fresh2 = fresh + 1
    inner()
new_global()
print(fresh, fresh2)
def global_in_nested():
    x = "outer"
    def inner():
        global x
        return x
    return inner(), x
print(global_in_nested())
def for_global():
    global gi, ge, gf, gc, gm
    for gi in range(3): pass
    with open("/dev/null") as ge: pass
    def gf(): return "gf"
    class gc: pass
    import sys as gm
for_global()
print(gi, ge.closed, gf(), gc.__qualname__, gm.__name__)
def shadow():
    print = lambda *a: a
    len = 5
    return print(1), len
print(shadow())
try:
    undefined_name
except NameError as e:
    print(e, e.name)
def del_global():
    global fresh
    del fresh
del_global()
try:
    fresh
except NameError as e:
    print(e)
try:
    del fresh
except NameError as e:
    print(e)
len = lambda s: "my len"
print(len([]))
del len
print(len([]))
if False:
    never = 1
def f():
    if 0:
        k = 1
    return "k" in locals(), f.__code__.co_varnames
print(f())
def args_scope(a, b=lambda: x): return b(), a
print(args_scope(1))
def nl():
    a = b = 0
    def f():
        nonlocal a, b
        for a in range(3): pass
        def g():
            nonlocal b
            b = a + 40
        g()
        with open("/dev/null") as a: pass
    f()
    return a.closed, b
print(nl())
def comp_scope():
    x = "enclosing"
    r = [x for x in range(3)]
    return x, r, [(x, y) for y in range(1)]
print(comp_scope())
def imports():
    import sys as s, time
    from time import sleep as sl
    return s.__name__, time.__name__, sl.__name__
print(imports())
