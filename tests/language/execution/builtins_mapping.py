# __builtins__ among the globals of exec and eval may be a dict, a class derived from dict, a module or any mapping.
import types


class Names:
    def __init__(self, **names):
        self.names, self.asked = names, []

    def __getitem__(self, name):
        self.asked.append(name)
        return self.names[name]


def show(what, source, ns):
    try:
        exec(source, ns)
        print(what, "done", ns.get("r"))
    except BaseException as e:
        print(what, type(e).__name__, e)


m = Names(len=lambda x: "my len", answer=42)
show("mapping", "r = len('x'), answer", {"__builtins__": m})
print(m.asked)
show("missing", "r = nope", {"__builtins__": m})
show("in a function", "def f(): return answer\nr = f()", {"__builtins__": m})
show("in a class", "class A: x = answer\nr = A.x", {"__builtins__": Names(answer=1, __build_class__=__build_class__, __name__="n")})
show("no class", "class A: pass", {"__builtins__": m})
show("import", "import os", {"__builtins__": m})
show("own import", "import a.b as r", {"__builtins__": Names(__import__=lambda *a: types.SimpleNamespace(b=a[0]))})
proxy = types.MappingProxyType({"answer": 43})
print(eval("answer", {"__builtins__": proxy}))
show("empty proxy", "answer", {"__builtins__": types.MappingProxyType({})})
show("dict", "r = len('x')", {"__builtins__": {"len": len}})
show("empty dict", "print('x')", {"__builtins__": {}})
show("int", "print('x')", {"__builtins__": 123})
show("none", "print('x')", {"__builtins__": None})
show("module", "r = answer", {"__builtins__": types.SimpleNamespace()})
mod = types.ModuleType("mod")
mod.answer = 44
show("module", "r = answer", {"__builtins__": mod})


class Missing(dict):
    def __missing__(self, name):
        return "made " + name


class Raises(dict):
    def __getitem__(self, name):
        raise ZeroDivisionError(name)


show("missing", "r = whatever", {"__builtins__": Missing()})
show("raising", "r = whatever", {"__builtins__": Raises(whatever=1)})
ns = {}
exec("def f(): return __builtins__", ns)
print(ns["f"]() is ns["__builtins__"], type(ns["__builtins__"]).__name__, ns["f"].__builtins__ is ns["__builtins__"])
ns = {"__builtins__": m}
exec("def g(): pass", ns)
print(ns["g"].__builtins__ is m)
show("nested exec", "exec('r = answer')", {"__builtins__": Names(answer=45, exec=exec)})
