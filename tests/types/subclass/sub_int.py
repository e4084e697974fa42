# Subclasses of int, float, complex, str, bytes.
class I(int):
    def __new__(cls, v, tag="t"):
        self = super().__new__(cls, v)
        self.tag = tag
        return self
    def __repr__(self): return f"I({int(self)}, {self.tag})"
i = I(5, "five")
print(i, repr(i), str(i), f"{i}", f"{i:03d}", "%d %s %r" % (i, i, i), i + 1, type(i + 1), i == 5, hash(i) == hash(5), {5: "x"}[i], [10, 20, 30, 40, 50, 60][i], -i, type(-i), type(+i), type(abs(i)), int(i), type(int(i)), i.__dict__, i.real, type(i.real), i.bit_length(), type(i.conjugate()), i > 3, 3 < i, range(i), "ab" * i, i // 2, divmod(i, 2), i ** 2, round(i), bool(i), I(2**70), type(I(2**70) + 1), hex(i), float(i), isinstance(i, int), i.__index__(), type(i.__index__()), I(7).tag, I("12"), sum([i, i]))
for src in ["I('x')", "I()", "I(1, 2, 3)", "i.nope", "I.from_bytes(b'\\x05')", "i.to_bytes(2)", "I(5).__add__('a')"]:
    try:
        print(eval(src))
    except Exception as e:
        print(type(e).__name__, e)
class P(int): pass
print(P(), P(3), repr(P(3)), P("7"), P("ff", 16), P(3) + P(4), type(P(3) + P(4)), P(3) is P(3), P.from_bytes(b"\x01"), type(P.from_bytes(b"\x01")), P(1) == True, {P(1): "a", 1: "b"})
p = P(3)
p.x = 1
print(p.x, vars(p), P.__mro__)
class F(float):
    def __repr__(self): return "F!"
    def __add__(self, o): return "added"
f = F(1.5)
print(f, repr(f), str(f), f + 1, 1 + f, f * 2, type(f * 2), f == 1.5, hash(f) == hash(1.5), f"{f:.3f}", F("2.5") * 1, f.is_integer(), F.fromhex("0x1p1"), type(F.fromhex("0x1p1")), float(f), type(float(f)), round(f), int(f), -f, abs(F(-1)), [f], f.hex())
class C(complex): pass
c = C(1, 2)
print(c, c + 1, type(c + 1), c == 1 + 2j, C("1j"), abs(c), complex(c), type(complex(c)))
class S(str):
    def __new__(cls, *a):
        self = super().__new__(cls, *a)
        self.n = len(self)
        return self
    def upper(self): return "UP:" + super().upper()
s = S("hello")
print(s, repr(s), s.n, s.upper(), s + "x", type(s + "x"), s[0], type(s[0]), type(s[:]), s == "hello", hash(s) == hash("hello"), {"hello": 1}[s], f"{s:>7}", f"{s!r}", "%s" % s, type(str(s)), s.__dict__, type(s.strip()), type(s.replace("l", "l")), "".join([s, s]), type("".join([s])), s in "say hello", "ell" in s, len(s), list(s), s.split("l"), S(5), S(), S(b"ab", "ascii"), type(s * 1), type(s.lower()), isinstance(s, str), sorted([S("b"), S("a")]), s < "i", s.format(), type("%s" % s), type(f"{s}"), getattr("", "upper")(), int(S("12")), float(S("1.5")))
s.attr = 5
print(s.attr)
class StrOver(str):
    def __str__(self): return "str!"
    def __repr__(self): return "repr!"
    def __eq__(self, o): return "eq!"
    def __hash__(self): return 1
    def __len__(self): return 99
    def __getitem__(self, i): return "item"
    def __iter__(self): return iter("xy")
    def __contains__(self, x): return True
    def __format__(self, spec): return "fmt" + spec
    def __add__(self, o): return "add!"
    def __mod__(self, o): return "mod!"
o = StrOver("orig")
print(o, repr(o), o == 1, "orig" == o, hash(o), len(o), o[5], list(o), "zzz" in o, f"{o:q}", o + "a", "a" + o, o % 1, "%s" % o, "{}".format(o), ",".join(o), ",".join([o]), o.upper(), str(o), str.__str__(o), print(o), {o: 1}, o != 1, bool(o), int(StrOver("5")), o * 2)
class B(bytes): pass
b = B(b"abc")
print(b, b + b"d", type(b + b"d"), b == b"abc", b[0], type(b[:]), B(3), b.hex(), type(bytes(b)), B.fromhex("41"), type(B.fromhex("41")))
class Falsy(str):
    def __len__(self): return 0
class FalsyB(bytes):
    def __len__(self): return 0
print(bool(Falsy("text")), bool(FalsyB(b"x")), not Falsy("a"), 1 if Falsy("a") else 2, hasattr("", "__bool__"), hasattr(b"", "__bool__"), hasattr([], "__bool__"), hasattr(1, "__bool__"), (5).__setattr__.__name__)
