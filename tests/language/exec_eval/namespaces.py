# What exec and eval read and write: dicts, subclasses of dict, mappings, builtins, and the caller's variables.
class Logging(dict):
    def __getitem__(self, k):
        print("get", k)
        return super().__getitem__(k)
    def __setitem__(self, k, v):
        print("set", k, v)
        super().__setitem__(k, v)
    def __delitem__(self, k):
        print("del", k)
        super().__delitem__(k)

d = Logging()
exec("x = 1\ny = x + 1\ndel x", {}, d)
print(sorted(d))

class Default(dict):
    def __missing__(self, k):
        if k.startswith("__") or hasattr(__builtins__, k):
            raise KeyError(k)
        return f"<{k}>"
print(eval("a + b", Default()), eval("a + len(b) * '!'", {}, Default()))

class Lengths(dict):
    def __getitem__(self, k):
        return len(k)
print(eval("a + word", Lengths()))

class Mapping:
    def __init__(self):
        self.data = {}
    def __getitem__(self, k):
        return self.data[k]
    def __setitem__(self, k, v):
        self.data[k] = v
    def __delitem__(self, k):
        del self.data[k]
    def keys(self):
        return self.data.keys()
m = Mapping()
exec("a = 10\nclass C: pass\ndef f(): return 1\nfor i in range(3): pass\nimport sys as s", {}, m)
print(sorted(m.data))
try:
    exec("a", Mapping())
except TypeError as e:
    print(e)
try:
    eval("a", Mapping())
except TypeError as e:
    print(e)
for args in (("1", 5), ("1", {}, 5), (5,), ("1", {}, {}, {})):
    try:
        eval(*args)
    except TypeError as e:
        print(e)

g = {}
exec("def f(): return __name__ if '__name__' in globals() else 'no name'", g)
print(g["f"](), "__builtins__" in g)
g = {"__builtins__": {"len": lambda x: "mine"}}
print(eval("len('abc')", g))
try:
    eval("print", g)
except NameError as e:
    print(e)
exec("result = len('x')", g)
print(g["result"])

def caller():
    a = 1
    exec("a = 2; b = 3")
    print(a, "b" in locals(), eval("a + 1"), sorted(eval("locals()")))
    ns = {}
    exec("a = 5", globals(), ns)
    return ns
print(caller(), "a" in globals())

def f(x):
    return [eval("x") for _ in range(1)], eval("(lambda: x)", {"x": "g"})()
print(f("local"))
code = compile("x = [i * n for i in range(3)]\n(x, n)", "<demo>", "exec")
ns = {"n": 2}
exec(code, ns)
print(ns["x"], code.co_filename, code.co_name)
print(eval(compile("n * 2", "<e>", "eval"), ns))
exec(compile("n * 3", "<s>", "single"), ns)
print(eval(b"1 + 1"), eval("  \t 7"), eval("(1,\n2)"), eval(bytearray(b"'x'")), eval("# comment\n5"))
for bad in ("", "x = 1", "1 2", "def f(): pass", "\n 1"):
    try:
        print(repr(eval(bad)))
    except SyntaxError as e:
        print(type(e).__name__, e)
