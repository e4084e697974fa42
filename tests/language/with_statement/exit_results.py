# What __exit__ gets and gives: true values of all kinds, exceptions of its own, lookups on the class, several managers, and no managers.
def attempt(f):
    try:
        return f()
    except BaseException as e:
        return f"{type(e).__name__}: {e}"
class CM:
    def __init__(self, name, result=None, fail=None):
        self.name, self.result, self.fail = name, result, fail
    def __enter__(self):
        print("enter", self.name, end="; ")
        if self.fail == "enter":
            raise OSError(self.name)
        return self.name.upper()
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None, end="; ")
        if self.fail == "exit":
            raise KeyError(self.name)
        return self.result
for result in (None, False, 0, "", True, 1, "yes", [0]):
    def body():
        with CM("a", result) as a:
            raise ValueError(a)
        return "swallowed"
    print(repr(result), attempt(body))
def several(*specs):
    with CM(*specs[0]) as a, CM(*specs[1]) as b:
        raise ValueError("body")
    return "after"
for specs in ((("a",), ("b",)), (("a", True), ("b",)), (("a",), ("b", True)), (("a", True), ("b", None, "enter")), (("a", None, "enter"), ("b",)), (("a",), ("b", None, "exit")), (("a", None, "exit"), ("b", None, "exit"))):
    print(attempt(lambda: several(*specs)))
class Truth:
    def __bool__(self): raise TypeError("no truth")
def bad_truth():
    with CM("t", Truth()):
        raise ValueError("v")
print(attempt(bad_truth))
for bad in (5, object(), type("NoExit", (), {"__enter__": lambda s: s})(), type("NoEnter", (), {"__exit__": lambda s, *a: None})(), CM, type("Async", (), {"__aenter__": None, "__aexit__": None})()):
    def enter():
        with bad:
            print("never")
    print(attempt(enter))
inst = type("Inst", (), {})()
inst.__enter__ = inst.__exit__ = lambda *a: None
def on_instance():
    with inst: pass
print(attempt(on_instance))
def flow(how):
    for i in range(3):
        with CM(f"{how}{i}"):
            if how == "return":
                return i
            if how == "break":
                break
            if how == "continue":
                continue
    return "end"
for how in ("return", "break", "continue"):
    print(flow(how))
targets = {}
class Obj: pass
o = Obj()
with CM("x") as targets["k"], CM("y") as o.attr, CM("ab") as (p, q), CM("abc") as [r, *s]:
    print(targets, o.attr, p, q, r, s)
with (CM("m") as m, CM("n") as n,):
    print(m, n)
with (CM("single")):
    print("parenthesised")
