# locals() in comprehensions shows their variables; in a module or class it shows only them.
import sys


def f(p):
    a, b = 1, 2

    def g():
        return b
    c = 3
    print(list(locals()))
    print([sorted(locals()) for x in [5]])
    x = "mine"
    print([locals()["x"] for x in [5, 6]], locals()["x"], x)
    print({k: sorted(locals()) for k in [1]}, {len(locals()) for q in [1]})
    print([[sorted(locals()) for j in [1]] for i in [1]])
    print(list(sorted(locals()) for z in [1]))
    print([eval("x + y", globals(), locals()) for x, y in [(1, 2)]])
    print([dir() for d in [0]], [sorted(vars()) for v in [0]])
    sys._getframe().f_locals["c"] = 30
    print(c, g())


f(0)
print([locals() for zz in [1, 2]])
print([sorted(sys._getframe().f_locals) for yy in [1]], sys._getframe().f_locals is globals())


class A:
    y = 1
    names = [sorted(locals()) for k in [1]]
    print(names, [locals() for k in [7]], sorted(k for k in locals() if k[0] != "_"))


def raising():
    try:
        [1 / n for n in [0]]
    except ZeroDivisionError:
        return sorted(locals())


print(raising())
try:
    [1 / n for n in [0]]
except ZeroDivisionError:
    print("n" in locals(), locals() is globals())
exec("print([sorted(locals()) for w in [1]])", {}, {"outside": 1})
print(eval("[sorted(locals()) for w in [1]]", {"outside": 1}))
