class CM:
    def __init__(self, name, swallow=(), log=print): self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name
    def __exit__(self, t, v, tb):
        print("exit", self.name, t and t.__name__, v, tb is not None)
        return t is not None and issubclass(t, self.swallow)
with CM("a") as a: print(a)
with CM("b") as b, CM("c") as c: print(b, c)
with (CM("d") as d, CM("e")): print(d)
with (CM("f"), CM("g"),): pass
with (CM("h")) as h: print(h)
with (CM("i"), CM("j"))[1] as j: print(j)
with CM("s", (ValueError, KeyError)):
    raise KeyError("swallowed")
    print("never")
try:
    with CM("out"), CM("in", ValueError):
        raise KeyError("through")
except KeyError as e:
    print(repr(e))
def ret():
    with CM("ret"):
        return "value"
def loop():
    for i in range(4):
        with CM(i):
            if i == 0: continue
            if i == 2: break
        print("after", i)
    return i
print(ret(), loop())
def nested_ret():
    with CM("1"):
        try:
            with CM("2"):
                return "r"
        finally:
            print("finally")
print(nested_ret())
class O: pass
o, l = O(), [0]
with CM("attr") as o.x, CM("item") as l[0]: print(o.x, l)
class Pair:
    def __enter__(self): return 1, [2, 3]
    def __exit__(self, *a): print(len(a), a == (None,) * 3)
with Pair() as (p, [q, *r]): print(p, q, r)
with Pair() as [p, q]: print(p, q)
for bad in (5, None, O()):
    try:
        with bad: pass
    except TypeError as e:
        print(e)
class NoExit:
    def __enter__(self): print("not entered")
try:
    with NoExit(): pass
except TypeError as e:
    print(e)
class Inst: pass
i = Inst()
i.__enter__ = i.__exit__ = lambda *a: None
try:
    with i: pass
except TypeError as e:
    print(e)
class FailEnter(CM):
    def __enter__(self): raise OSError("enter")
try:
    with CM("outer"), FailEnter("inner"), CM("never"): pass
except OSError as e:
    print(e)
class FailExit(CM):
    def __exit__(self, t, v, tb): raise RuntimeError("exit failed")
try:
    with FailExit("fe"): raise ValueError("orig")
except RuntimeError as e:
    print(e, repr(e.__context__))
try:
    with FailExit("fe"): pass
except RuntimeError as e:
    print(e, repr(e.__context__))
try:
    with CM("target", ValueError) as (x, y, z, w): pass
except ValueError as e:
    print("not swallowed", e)
with CM("unpack", ValueError) as (u, v): pass
print("end")
class Bool:
    def __bool__(self): print("truth asked"); return True
class Truth:
    def __enter__(self): pass
    def __exit__(self, *a): return Bool()
with Truth(): raise ValueError
with Truth(): pass
