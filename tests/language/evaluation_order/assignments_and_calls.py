# The order in which operands, targets, arguments, defaults, decorators, bases and comparisons are evaluated.
def say(n, v=None):
    print(n, end=" ")
    return n if v is None else v
class Box:
    def __init__(self, n): self.n = n
    def __getattr__(self, name):
        print(f"{self.n}.{name}", end=" ")
        return 5
    def __setattr__(self, name, v):
        if name == "n": return object.__setattr__(self, name, v)
        print(f"{self.n}.{name}={v}", end=" ")
    def __getitem__(self, k):
        print(f"{self.n}[{k}]", end=" ")
        return 1
    def __setitem__(self, k, v): print(f"{self.n}[{k}]={v}", end=" ")
    def __delitem__(self, k): print(f"del {self.n}[{k}]", end=" ")
    def __call__(self, *a, **k):
        print(f"{self.n}(){a}{k}", end=" ")
        return self
say(1) + say(2) * say(3) - say(4) ** say(5); print()
say(1, True) and say(2, False) or say(3, 0) or say(4); print()
say(1) < say(2) < say(0) < say(9); print()
say("then") if say("cond", False) else say("else"); print()
say(1, Box("a"))[say(2)] = say(3); print()
say(1, Box("a")).x = say(2, Box("b"))[say(3)] = say(4); print()
say(1, Box("a"))[say(2)] += say(3); print()
say(1, Box("a")).x += say(2); print()
say(1, Box("a"))[say(2)], say(3, Box("b")).y = say(4), say(5); print()
del say(1, Box("a"))[say(2)], say(3, Box("b"))[say(4)]; print()
say(1, Box("f"))(say(2), *say(3, [0]), k=say(4), **say(5, {"z": 6}), y=say(7)); print()
{say("k1"): say("v1"), **say("d", {}), say("k2"): say("v2")}; [say(1), *say(2, []), say(3)]; print()
say("x", "abc")[say(0):say(2):say(1)]; f"{say(1)}{say(2):{say(3)}}"; print()
@say("dec1", lambda f: say("apply1", f))
@say("dec2", lambda f: say("apply2", f))
def f(a: say("ann a") = say("def a"), *, b: say("ann b") = say("def b")) -> say("ret"): pass
print()
@say("cdec", lambda c: c)
class C(say("base", dict), metaclass=say("meta", type)):
    say("body")
    x: say("ann") = say("value")
print()
lambda a=say("lam default"): say("never"); print()
for say(1, Box("t"))[say(2)] in say("iter", [10, 20]): say("body")
print()
[say(i) for i in say("outer", [1, 2]) if say("if", True) for j in say("inner", [0])]; print()
assert say("test"), say("message"); print()
def g():
    try:
        return say("return")
    finally:
        say("finally")
g(); print()
try:
    raise say("exc", ValueError()) from say("cause", KeyError())
except say("type", ValueError):
    print()
x = [0, 0]
i = 0
i = x[i] = 1
print(i, x, say(1) in say(2, [1]), not say(3), -say(4), say(5) is say(5), (say(6), say(7)), say(8, Box("m")).attr, say(9, Box("n")).m if False else "")
