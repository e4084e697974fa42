class All:
    def __init__(self): object.__setattr__(self, "log", [])
    def __getattribute__(self, n):
        return object.__getattribute__(self, n)
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __complex__(self): return 7 + 1j
    def __index__(self): return 3
    def __trunc__(self): return 8
    def __floor__(self): return 9
    def __ceil__(self): return 10
    def __round__(self, n=0): return ("round", n)
    def __hash__(self): return 42
    def __bytes__(self): return b"bytes"
    def __format__(self, s): return f"<{s}>"
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __len__(self): return 4
    def __length_hint__(self): return 5
    def __reversed__(self): return "reversed"
    def __dir__(self): return ["b", "a"]
    def __call__(self, *a): return a
    def __copy__(self): return "copy"
    def __sizeof__(self): return 1
    def __fspath__(self): return "path"
a = All()
print(int(a), float(a), complex(a), [0, 1, 2, 3][a], hex(a), bin(a), range(a), "x" * a, "abcdef"[:a], round(a), round(a, 2), hash(a), bytes(a), f"{a:spec}", f"{a!r} {a!s}", str(a), repr(a), len(a), reversed(a), dir(a), a(1, 2), bool(a), divmod(17, int(a)), chr(a), [10] * a, list(range(0, 10, a)))
print("%d %s %r %x %5.1f" % (7, a, a, a, a), "{} {:x} {!r}".format(a, a, a), b"%b" % a if hasattr(a, "__bytes__") else "", sum([1], 2), pow(2, 3))
import math
print(math.floor(a), math.ceil(a), math.trunc(a), math.sqrt(a) > 2)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def cls(**k): return type("X", (), k)()
for name, val, use in [("__int__", "x", int), ("__float__", 1, float), ("__index__", 1.5, hex), ("__len__", -1, len), ("__len__", 1.5, len), ("__len__", 10 ** 30, len), ("__bool__", 2, bool), ("__hash__", "x", hash), ("__str__", 5, str), ("__repr__", 5, repr), ("__format__", 5, format), ("__bytes__", "x", bytes), ("__iter__", 5, iter), ("__dir__", 5, dir), ("__complex__", 5, complex), ("__contains__", 5, lambda o: 1 in o), ("__call__", 5, lambda o: o()), ("__reversed__", 5, reversed), ("__round__", "r", round), ("__abs__", "a", abs), ("__neg__", "n", lambda o: -o), ("__invert__", "i", lambda o: ~o), ("__divmod__", "d", lambda o: divmod(o, 1)), ("__missing__", "m", lambda o: {}.get(o))]:
    print(name, end=" ")
    t(lambda: use(cls(**{name: lambda self, *a: val})))
print(int(cls(__index__=lambda s: 5)), float(cls(__index__=lambda s: 5)), complex(cls(__float__=lambda s: 2.5)), int(cls(__int__=lambda s: True)) if False else "")
for v in (cls(), cls(__str__=lambda s: "only str"), cls(__repr__=lambda s: "only repr")):
    print(str(v).split(" object")[0], repr(v).split(" object")[0], f"{v}".split(" object")[0])
class Neg:
    def __getattr__(self, n): return lambda *a: "instance"
for f in (len, iter, hash, int, abs): print(f.__name__, end=" "); t(lambda: f(Neg()) if f is not hash else "hashable")
class Bad:
    def __eq__(self, o): raise ValueError("eq")
    __hash__ = object.__hash__
t(lambda: Bad() == 1); t(lambda: Bad() in [1]); t(lambda: [Bad()].index(1)); t(lambda: [Bad()].remove(2)); t(lambda: Bad() != 1); t(lambda: (Bad(),) == (1,))
b = Bad()
print(b in [b], [b] == [b], [b].index(b), {b: 1}[b])
class Unhash(list):
    pass
t(lambda: {Unhash()}); t(lambda: {Unhash(): 1}); t(lambda: hash(Unhash()))
class Lt:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f"L{self.v}"
print(sorted(map(Lt, [3, 1, 2])), max(Lt(1), Lt(5)), Lt(1) > Lt(0), min([Lt(2), Lt(1)]))
t(lambda: Lt(1) <= Lt(2)); t(lambda: Lt(1) < 5)
class Inplace:
    def __init__(self): self.l = []
    def __iadd__(self, o): self.l.append(o); return self
    def __ior__(self, o): return NotImplemented
    def __or__(self, o): return "or"
i = j = Inplace()
i += 1; i += 2
print(i is j, i.l)
i |= 1
print(i)
