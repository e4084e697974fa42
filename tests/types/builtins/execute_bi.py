# exec, eval, compile, globals, locals, vars.
x = "global x"
def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
for f in [lambda: eval("1 + 1"), lambda: eval(" 1 + 1"), lambda: eval("1 + 1\n\n"), lambda: eval("x"), lambda: eval("x", {}), lambda: eval("x", {"x": 5}), lambda: eval("x", {"x": 5}, {"x": 6}), lambda: eval("x + y", {"x": 5}, {"y": 6}), lambda: eval("x = 1"), lambda: eval(""), lambda: eval("1;"), lambda: eval(5), lambda: eval(b"1 + 2"), lambda: eval("x", 5), lambda: eval("x", {}, 5), lambda: eval("1", {"__builtins__": {}}), lambda: eval("len", {"__builtins__": {}}), lambda: eval("len('abc')", {"__builtins__": {"len": lambda s: "mine"}}), lambda: eval(), lambda: eval("1", {}, {}, {}), lambda: eval("1", globals={"a": 1}), lambda: eval("a", globals={"a": 1}), lambda: eval("a", locals={"a": 2}), lambda: eval("\x00"), lambda: eval("[i for i in range(3)]"), lambda: eval("lambda q: q * 2")(4), lambda: eval("__name__"), lambda: eval("yield"), lambda: eval("await x"), lambda: eval("(y := 5)"), lambda: exec("return 1"), lambda: exec("x = 1"), lambda: exec("1 +"), lambda: exec(5), lambda: exec("print(q)", {"q": 3}), lambda: exec("print(q)", {}, {"q": 4}), lambda: exec("def f(): return 1\nprint(f())"), lambda: exec("a = 1", 5), lambda: exec("a = 1", None), lambda: exec("del zzz"), lambda: exec("import sys as s; print(s.__name__)"), lambda: exec("raise ValueError('from exec')"), lambda: exec("break"), lambda: exec("class C: z = 1\nprint(C.__module__, C.z)"), lambda: exec("class C: pass\nprint(C.__module__)", {}), lambda: exec("x: int = 5\nprint(__annotations__)", {}), lambda: exec("print(x)\r\nprint(x)", {"x": 1}), lambda: exec("if 1:\n\tprint('tab')"), lambda: exec(b"\xef\xbb\xbfprint('bom')"), lambda: exec(b"# coding: latin-1\nprint(ascii('\xe9'))"), lambda: exec("print('\ud800' == chr(0xd800))")]:
    show(f)
g = {}
exec("a = 1\ndef f(): return a\nb = [a for _ in range(2)]", g)
print(sorted(k for k in g if k != "__builtins__"), g["f"](), g["b"], "__builtins__" in g)
l = {}
exec("a = 1\nclass C:\n    y = a\n", {}, l)
print(sorted(l), l["C"].y)
try:
    exec("a = 1\ndef f(): return a\nf()", {}, {})
except NameError as e:
    print(e)
try:
    exec("a = 1\nprint([a for _ in range(2)])", {}, {})
except NameError as e:
    print(e)
def scope():
    v = 1
    exec("v = 2; w = 3")
    print(v, locals())
    print(eval("v + 1"), eval("x"))
    loc = locals()
    loc["v"] = 99
    print(v)
    return [eval("v") for _ in range(1)]
print(scope())
c = compile("1 + 2", "<file>", "eval")
print(eval(c), c.co_filename, c.co_name, type(c))
c = compile("y = 5\nz = y * 2", "f.py", "exec")
ns = {}
exec(c, ns)
print(ns["z"], eval(compile("7", "", "eval")), exec(compile("print('single')\n", "", "single")))
exec(compile("5 + 5", "", "single"))
exec(compile("None", "", "single"))
exec(compile("'text'; 3", "", "single"))
for f in [lambda: compile("1 +", "f", "exec"), lambda: compile("1", "f", "bad"), lambda: compile(5, "f", "exec"), lambda: compile("1", 5, "exec"), lambda: compile("x = 1", "f", "eval"), lambda: compile("1\n2\n", "f", "single"), lambda: compile(), lambda: compile("1", "f"), lambda: compile("a", "f", "exec").co_names, lambda: compile("\x00", "f", "exec"), lambda: compile("1", "f", "exec", flags=12345678), lambda: eval(compile("x", "f", "exec")), lambda: compile(source="1", filename="f", mode="eval").co_name, lambda: compile(b"1", b"bytes.py", "eval").co_filename, lambda: eval(compile("zz", "ff", "eval"), {"zz": 8})]:
    show(f)
print(globals() is globals(), globals()["x"], "scope" in globals(), locals() is globals(), vars() is globals(), vars(scope), __name__, vars(type("V", (), {"k": 1}))["k"])
globals()["injected"] = 42
print(injected)
def f():
    a = 1
    def inner(): return a, locals()
    return inner()
print(f())
class K:
    z = 5
    names = sorted(k for k in locals() if not k.startswith("__"))
print(K.names)
def deco(a, /, b, *c, d=1, **e):
    return locals()
print(deco(1, 2, 3, d=4, z=5))
for f in [lambda: globals(1), lambda: locals(1), lambda: vars(1), lambda: vars(1, 2), lambda: __import__("nope_mod"), lambda: __import__("sys").__name__, lambda: __import__(5), lambda: __import__(), lambda: __import__("")]:
    show(f)
print(__builtins__.__name__ if hasattr(__builtins__, "__name__") else "dict", __debug__, type(__builtins__).__name__)
