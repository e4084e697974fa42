class V:
    def __init__(self, *xs): self.xs = xs
    def __repr__(self): return "V" + repr(self.xs)
    def _bin(name, rname, iname):
        def f(self, o): return f"{name}({self}, {o})"
        def r(self, o): return f"{rname}({self}, {o})"
        def i(self, o): return f"{iname}({self}, {o})"
        return f, r, i
    for op in "add sub mul truediv floordiv mod pow matmul lshift rshift and or xor".split():
        locals()[f"__{op}__"], locals()[f"__r{op}__"], locals()[f"__i{op}__"] = _bin(op, "r" + op, "i" + op)
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __divmod__(self, o): return "divmod"
    def __rdivmod__(self, o): return "rdivmod"
    def __round__(self, n=None): return f"round {n}"
a = V(1)
print(a + 1, a - 1, a * 1, a / 1, a // 1, a % 1, a ** 1, a @ 1, a << 1, a >> 1, a & 1, a | 1, a ^ 1, sep="\n")
print(1 + a, 1 - a, 1 * a, 1 / a, 1 // a, 1 % a, 1 ** a, 1 @ a, 1 << a, 1 >> a, 1 & a, 1 | a, 1 ^ a, sep="\n")
print(-a, +a, ~a, abs(a), divmod(a, 1), divmod(1, a), round(a), round(a, 2))
for op in "+ - * / // % ** @ << >> & | ^".split():
    ns = {"b": V(2)}
    exec(f"b {op}= 3", ns)
    print(ns["b"])
class N:
    def __add__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented
    def __iadd__(self, o): return NotImplemented
class Sub(V):
    def __radd__(self, o): return "subclass first"
print(V(1) + Sub(2), Sub(1) + V(2))
for f in (lambda: N() + N(), lambda: N() + 1, lambda: 1 + N(), lambda: N() < N(), lambda: N() @ 1, lambda: -N(), lambda: N() > 1, lambda: N()[0], lambda: len(N()), lambda: N()(), lambda: 5 in N(), lambda: iter(N()), lambda: N() ** 2, lambda: divmod(N(), 2)):
    try:
        f()
    except TypeError as e:
        print(e)
try:
    n = N()
    n += 1
except TypeError as e:
    print(e)
print(N() + V(3))
class Cmp:
    def __init__(self, v): self.v = v
    def __lt__(self, o): print("lt"); return self.v < o.v
    def __le__(self, o): print("le"); return self.v <= o.v
    def __eq__(self, o): print("eq"); return self.v == o.v
    def __ne__(self, o): print("ne"); return self.v != o.v
    __hash__ = None
x, y = Cmp(1), Cmp(2)
print(x < y, x > y, x <= y, x >= y, x == y, x != y)
print(x < y < Cmp(3), [x, y] == [x, y], x in [y, x], min(x, y) is x)
class Truth:
    def __init__(self, b): self.b = b
    def __bool__(self): print("bool"); return self.b
print(not Truth(True), bool(Truth(False)), Truth(1 > 2) and 1 or 2 if False else 3)
if Truth(False) or Truth(True): print("yes")
class Len:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
print(bool(Len(0)), bool(Len(2)))
for f in (lambda: bool(type("BadB", (), {"__bool__": lambda s: 1})()), lambda: len(Len(-1)), lambda: len(Len("x"))):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
