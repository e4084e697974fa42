# exec and eval with globals of classes derived from dict: their methods are asked where CPython asks them.


class Log(dict):
    def __init__(self, *args):
        super().__init__(*args)
        self.log = []

    def __getitem__(self, name):
        self.log.append("get " + name)
        return super().__getitem__(name)

    def __setitem__(self, name, value):
        self.log.append("set " + name)
        super().__setitem__(name, value)

    def __delitem__(self, name):
        self.log.append("del " + name)
        super().__delitem__(name)


class Default(dict):
    def __missing__(self, name):
        if name.startswith("__") or name in ("len", "print", "range"):
            raise KeyError(name)
        return "default " + name


ns = Log({"x": 1})
exec("y = x + 1\nz = y\ndel z\n", ns)
print(ns.log, sorted(k for k in ns if k != "__builtins__"))
ns = Log({"x": 1})
print(eval("x + x", ns), ns.log)
ns = Log()
exec(compile("for i in range(2): j = i", "f", "exec"), ns)
print([e for e in ns.log if "range" not in e], ns["j"])
d = Default(a="given")
print(eval("a, b, len(c)", d))
exec("def f(): return q + a\nr = f()", d)
print(d["r"], "q" in d)
exec("class C:\n    v = unknown", d)
print(d["C"].v)
exec("r = [w for i in range(2)]", d)
print(d["r"])


class Frozen(dict):
    def __setitem__(self, name, value):
        raise TypeError("frozen: " + name)


for source in ("x = 1", "def f(): pass", "import sys", "class A: pass", "global g; g = 1", "for k in (1,): pass"):
    ns = Frozen()
    try:
        exec(source, ns)
        print(source, "done")
    except TypeError as e:
        print(source, e)


class Locals:
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        print("get", k)
        return self.d[k]

    def __setitem__(self, k, v):
        print("set", k, v)
        self.d[k] = v

    def __delitem__(self, k):
        print("del", k)
        del self.d[k]

    def keys(self):
        return self.d.keys()


loc = Locals()
exec("a = 1\nb = a\ndel a\nprint(sorted(dir()), b)", {}, loc)
for source in ("nope", "del nope"):
    try:
        exec(source, {}, loc)
    except NameError as e:
        print(e)
