# Data nested very deeply: repr, ==, hash and the like end in RecursionError, not in a crash.
def nest(make, n):
    x = make(None)
    for _ in range(n):
        x = make(x)
    return x
class Node:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"Node({self.x!r})"
    def __eq__(self, o): return self.x == o.x
    def __hash__(self): return hash(self.x)
N = 100000
makers = {"list": lambda x: [x], "tuple": lambda x: (x,), "dict": lambda x: {"k": x}, "node": Node, "mixed": lambda x: [({"k": x},)]}
for name, make in makers.items():
    a, b = nest(make, N), nest(make, N)
    for what, f in [("repr", lambda: repr(a)), ("str", lambda: str(a)), ("format", lambda: f"{a}"), ("eq", lambda: a == b), ("ne", lambda: a != b), ("lt", lambda: a < b if name in ("list", "tuple") else 0), ("in", lambda: b in [a]), ("index", lambda: [a].index(b)), ("count", lambda: [a].count(b)), ("ascii", lambda: ascii(a)), ("percent", lambda: "%s" % [a]), ("set", lambda: {a, b}), ("sorted", lambda: sorted([a, b])), ("max", lambda: max(a, b)), ("remove", lambda: [a].remove(b)), ("dict eq", lambda: {1: a} == {1: b}), ("print", lambda: str(a).join(["x"]))]:
        try:
            f()
            print(name, what, "fine")
        except RecursionError:
            print(name, what, "RecursionError")
        except TypeError as e:
            print(name, what, "TypeError", e)
x = nest(lambda t: (t, int), N)
for f in [lambda: isinstance("a", x), lambda: issubclass(str, x)]:
    try:
        print(f())
    except RecursionError:
        print("RecursionError")
    except TypeError as e:
        print(e)
print("alive")
