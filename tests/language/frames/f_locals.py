# f_locals of a function's frame: a mapping through which its variables can be changed while it runs (PEP 667).
import sys


def write():
    x = 1
    d = sys._getframe().f_locals
    d["x"] = 2
    print(x, d["x"], d is sys._getframe().f_locals, type(d).__name__)
    d["new"] = "no variable"
    print(d["new"], "new" in d, locals()["new"], sorted(locals()))
    x = 3
    print(d["x"], d.get("x"), d.get("nope"), d.get("nope", 0))
    d |= {"x": 4, "other": 5}
    print(x, d["other"], sorted(d | {"z": 1}), sorted({"z": 1} | d))
    d.update({"x": 6})
    print(x, d.setdefault("x", 7), d.setdefault("y", 8), d.setdefault("n"), len(d))
    print(d.copy()["x"], type(d.copy()) is dict, d == d.copy(), d != d.copy(), d == {}, bool(d))
    print(d.keys(), list(d) == d.keys(), reversed(d))


write()


def before(obj):
    sys._getframe().f_locals["late"] = obj
    print(late)
    late = 1
    return late


print(before("bound through the frame"))


def outer():
    a, b = 1, 2

    def inner():
        d = sys._getframe().f_locals
        print(d["a"], d["b"], d.keys())
        d["a"] = 10
        sys._getframe(1).f_locals["b"] = 20
        sys._getframe(1).f_locals["c"] = 30
        return a + b
    c = 3
    print(inner(), a, b, c)


outer()


def refused():
    d = sys._getframe().f_locals
    for what in ["del d['d']", "d.pop('d')", "d.popitem()", "d.clear()", "d['nope']", "d[[]]", "hash(d)", "d < d", "d.update([])",
                 "d.update(1)", "d.update(a=1)", "d | [1]", "d |= 3", "d.fromkeys", "d.__dict__", "type(d)()", "type(d)(1)"]:
        try:
            exec(what, {"d": d})
            print(what)
        except Exception as e:
            print(what, "!", type(e).__name__, e)


refused()


def changed_by_callee():
    total = 0
    bump()
    bump()
    return total


def bump():
    sys._getframe(1).f_locals["total"] += 5


print(changed_by_callee())


class Body:
    x = 1
    sys._getframe().f_locals["x"] = 2
    sys._getframe().f_locals["y"] = 3
    print(type(sys._getframe().f_locals).__name__)


print(Body.x, Body.y)
sys._getframe().f_locals["of_module"] = 1
print(of_module, sys._getframe().f_locals is globals())


def matched():
    value = 5
    match sys._getframe().f_locals:
        case {"value": v}:
            return v


print(matched())
