ns = {"a": 1}
exec("b = a + 1\ndef f(): return a * 10\nclass C: pass", ns)
print(ns["b"], ns["f"](), ns["C"].__name__, "__builtins__" in ns)
print(eval("a + b", ns), eval("a + c", {"a": 1}, {"c": 5}))
g, l = {"x": "g"}, {"y": "l"}
exec("z = x + y; global w; w = 1", g, l)
print(l, g["w"])
def func():
    v = 1
    exec("v = 2")
    exec("new = 3")
    loc = locals()
    try:
        new
    except NameError as e:
        print(e)
    return v, sorted(loc)
print(func())
def snap():
    a = 1
    l1 = locals()
    a = 2
    b = 3
    l2 = locals()
    return l1["a"], l2["a"], "b" in l1, sorted(l2)
print(snap())
def cells():
    c = 1
    def inner():
        return c, sorted(locals())
    return inner(), sorted(locals())
print(cells())
print(eval("[x * k for x in range(3)]", {"k": 2}))
try:
    exec("[x * k for x in range(3)]; print(k)", {}, {"k": 3})
except NameError as e:
    print(e)
exec("""
class Body:
    k = q
    def m(self): return 1
print(Body.k)
""", {"q": 1}, {"q": 2})
exec("def r(n): return n if n < 2 else r(n-1) + r(n-2)\nprint(r(10))", {})
try:
    exec("def r(n): return n if n < 2 else r(n-1) + r(n-2)\nprint(r(10))", {}, {})
except NameError as e:
    print(e)
code = compile("x = 5\ny = x * 2", "<s>", "exec")
n = {}
exec(code, n)
print(n["y"], code.co_filename, code.co_name)
print(eval(compile("1 + 2", "<e>", "eval")))
exec(compile("1 + 2\n", "<i>", "single"))
for bad, mode in (("1 +", "eval"), ("x = 1", "eval"), ("def", "exec"), ("  x", "exec"), ("return 1", "exec"), ("yield", "exec"), ("break", "exec"), ("nonlocal x", "exec"), ("", "eval")):
    try:
        compile(bad, "<b>", mode)
        print("compiled", bad)
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset)
try:
    exec("raise ValueError('from exec')")
except ValueError as e:
    print(e)
try:
    eval(5)
except TypeError as e:
    print(e)
try:
    exec("1", 5)
except TypeError as e:
    print(e)
class Map:
    def __getitem__(self, k):
        if k == "len": raise KeyError
        return k.upper()
print(eval("foo + bar", {}, Map()), eval("len([1])", {}, Map()))
print(eval(b"1 + 1"), eval(" 3"), eval("\t4"))
globals()["dyn"] = 1
print(dyn)
globals().update(dyn2=2)
print(dyn2)
del globals()["dyn"]
print("dyn" in globals())
def g2():
    return globals() is G
G = globals()
print(g2())
print(eval("__name__"), eval("__name__", {"__name__": "other"}))
exec("import sys; s = sys.maxsize", ns)
print(ns["s"])
def outer():
    x = 1
    return eval("x"), [eval("x", {"x": 2})], (lambda: eval("x", {}, {"x": 3}))()
print(outer())
vars()["viavars"] = 7
print(viavars)
