# Arithmetic special methods: forward, reflected, in place, NotImplemented, subclass priority.
ops = "add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or".split()
signs = "+ - * @ / // % divmod ** << >> & ^ |".split()
def maker(name): return lambda self, *a: (type(self).__name__, name, *[x if isinstance(x, (int, str)) else type(x).__name__ for x in a])
class F: pass
class R: pass
class I: pass
for op in ops:
    setattr(F, f"__{op}__", maker(op))
    setattr(R, f"__r{op}__", maker("r" + op))
    if op != "divmod": setattr(I, f"__i{op}__", maker("i" + op))
for op, sign in zip(ops, signs):
    if sign == "divmod":
        print(divmod(F(), 1), divmod(1, R()))
        continue
    x, i = F(), I()
    g = {"f": F(), "r": R(), "i": I(), "x": F()}
    exec(f"i {sign}= 5; x {sign}= 6", g)
    print(eval(f"f {sign} 1, 1 {sign} r, f {sign} r, 'a' {sign} r, None {sign} r", g), g["i"], g["x"])
    for src in [f"f {sign} 1" if False else f"r {sign} 1", f"1 {sign} f", f"r {sign} r"]:
        try:
            print(eval(src, {"f": F(), "r": R()}))
        except TypeError as e:
            print(e)
    try:
        exec(f"r {sign}= 1", {"r": R()})
    except TypeError as e:
        print(e)
class N:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return NotImplemented
    def __iadd__(self, o): return NotImplemented
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __complex__(self): return 2j
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __index__(self): return 3
n = N()
print(-n, +n, ~n, abs(n), round(n), round(n, 2), complex(n), int(n), float(n), hex(n), bin(n), oct(n), [0, 1, 2, 3][n], "abc" * n, range(n), chr(n), (5).to_bytes(n))
for src in ["n + n", "n + 1", "1 + n", "n += 1", "-object()", "+object()", "~object()", "abs(object())", "round(object())", "[] + n", "n + []", "'a' + n", "[1] * n", "n * [1]", "divmod(n, n)", "pow(n, 2)", "pow(n, 2, 3)", "n ** 2", "n @ n", "n // 1"]:
    try:
        exec("r = " + src if "+=" not in src else src, {"n": n})
        print(src, "ok")
    except TypeError as e:
        print(src, e)
class A:
    def __add__(self, o): return "A.add"
    def __radd__(self, o): return "A.radd"
class B(A):
    def __radd__(self, o): return "B.radd"
class C(A): pass
class D(A):
    def __add__(self, o): return "D.add"
print(A() + B(), B() + A(), A() + C(), C() + A(), A() + D(), D() + A(), A() + A(), 1 + A(), A() + 1, B() + B(), B() + C())
class Int(int):
    def __add__(self, o): return "Int.add"
    def __radd__(self, o): return "Int.radd"
    def __rsub__(self, o): return "Int.rsub"
print(1 + Int(2), Int(1) + 2, Int(1) + Int(2), 1 - Int(2), Int(3) - 1, 1.5 + Int(1), 1 * Int(4), sum([Int(1), Int(2)]))
class P:
    def __pow__(self, e, m=None): return ("pow", e, m)
    def __rpow__(self, b, m=None): return ("rpow", b, m)
    def __ipow__(self, e): return ("ipow", e)
p = P()
q = P()
q **= 3
print(p ** 2, 2 ** p, pow(p, 2), pow(p, 2, 5), pow(2, p), q)
try:
    print(pow(2, p, 3))
except TypeError as e:
    print(e)
class Seq:
    def __init__(self, v): self.v = v
    def __add__(self, o): return Seq(self.v + o.v)
    def __mul__(self, n): return Seq(self.v * n)
    __rmul__ = __mul__
    def __iadd__(self, o):
        self.v.extend(o.v)
        return self
s = t = Seq([1])
s += Seq([2])
print(s.v, s is t, (s + s).v, (2 * s).v, (s * 2).v)
