# What the methods of built-in classes give for instances of subclasses, and which hooks of the subclass they ask.
class S(str):
    def __new__(cls, *a):
        self = super().__new__(cls, *a)
        self.tag = "t"
        return self
class L(list): pass
class D(dict): pass
class T(tuple): pass
class I(int): pass
class F(float): pass
class B(bytes): pass
class Set(set): pass
class FS(frozenset): pass
class BA(bytearray): pass
def names(*values):
    print(*(type(v).__name__ for v in values))
s = S("abc")
names(s, s + "d", s * 2, s[0], s[:], s.upper(), s.strip(), s.replace("a", "b"), str(s), s.join(["x"]), s.lower(), s.center(9), s.partition("b")[0], s.split("b")[0], f"{s}", s.ljust(1), s.__str__(), s.encode())
l = L([3, 1])
names(l, l + [1], l * 2, l[:], l.copy(), sorted(l), list(l), [*l], l.__add__([2]), reversed(l))
d = D(a=1)
names(d, d.copy(), d | {}, {} | d, dict(d), {**d}, D.fromkeys("ab"), d.keys())
t = T((1, 2))
names(t, t + (3,), t * 2, t[:], t[0:1], tuple(t), (*t,), t * 1)
i = I(5)
names(i, i + 1, -i, +i, abs(i), i.__index__(), int(i), i | 1, i.real, round(i), i // 2, divmod(i, 2)[0], i ** 2, I.from_bytes(b"\1", "big"), i.conjugate(), ~i, i.numerator, i * 1)
f = F(1.5)
names(f, f + 1, -f, abs(f), round(f), round(f, 1), float(f), F.fromhex("0x1p1"), f.real, f.conjugate(), f // 1)
b = B(b"ab")
names(b, b + b"c", b[:], b.upper(), bytes(b), B.fromhex("00"), b.strip(), b.replace(b"a", b""), b * 1)
x = Set([1])
names(x, x | {2}, x & {1}, x.copy(), x.union([3]), set(x), x - {1}, {1} | x, x ^ {1}, x.difference([]))
y = FS([1])
names(y, y | {2}, y.copy(), frozenset(y), {1} & y, y - y)
z = BA(b"ab")
names(z, z + b"c", z[:], z.upper(), z.copy(), z * 2, BA.fromhex("00"))
print(s.tag, s == "abc", hash(s) == hash("abc"), {s: 1}["abc"], i == 5, {i: 1}[5], t == (1, 2), [s], d, l, t, i, f, b, x, y, z)

class Hooked(list):
    def __iter__(self):
        print("iter", end=" ")
        return super().__iter__()
    def __len__(self):
        print("len", end=" ")
        return super().__len__()
    def __getitem__(self, i):
        print("getitem", end=" ")
        return super().__getitem__(i)
    def __contains__(self, v):
        print("contains", end=" ")
        return super().__contains__(v)
    def __eq__(self, other):
        print("eq", end=" ")
        return super().__eq__(other)
h = Hooked([1, 2])
for action in (lambda: list(h), lambda: tuple(h), lambda: [*h], lambda: h + [3], lambda: sorted(h), lambda: 1 in h, lambda: h == [1, 2], lambda: [1, 2] == h, lambda: h[0], lambda: len(h), lambda: bool(h), lambda: sum(h), lambda: h.index(2), lambda: h.copy(), lambda: max(h), lambda: [0, *h], lambda: dict.fromkeys(h), lambda: set(h), lambda: [] + h, lambda: "%d %d" % tuple(h), lambda: h[::-1], lambda: any(h)):
    print(action())

class HookedDict(dict):
    def __getitem__(self, k):
        return "hooked"
    def __iter__(self):
        return iter(["z"])
    def keys(self):
        return ["k"]
    def __missing__(self, k):
        return "missing"
    def __contains__(self, k):
        return True
hd = HookedDict(a=1)
print(hd["a"], hd.get("a"), hd.get("b"), list(hd), dict(hd), {**hd}, (lambda **kw: kw)(**hd), "{a}".format(**hd), "{a}".format_map(hd), "%(a)s" % hd, hd == {"a": 1}, hd.copy(), {} | hd, "q" in hd, len(hd), hd.pop("a"), hd)

class HookedStr(str):
    def __str__(self): return "str hook"
    def __repr__(self): return "repr hook"
    def __len__(self): return 99
    def __eq__(self, other): return True
    def __hash__(self): return 7
    def __format__(self, spec): return "format hook"
hs = HookedStr("text")
print(hs, [hs], str(hs), len(hs), f"{hs}", "%s" % hs, "{}".format(hs), hs + "", hs.upper(), "".join([hs]), hs == 5, "text" == hs, hs in ["x"], "x" in [hs], hs[0:2])
class HookedInt(int):
    def __int__(self): return 1
    def __index__(self): return 2
    def __add__(self, o): return "add"
    def __radd__(self, o): return "radd"
    def __str__(self): return "int str"
hi = HookedInt(5)
print(int(hi), [10, 20, 30, 40, 50, 60][hi], hi + 1, 1 + hi, hi - 1, str(hi), repr(hi), f"{hi}", f"{hi:d}", "%d" % hi, hi * 2, range(hi), sum([hi, 1]), float(hi), hi == 5)
