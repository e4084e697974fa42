class MyInt(int):
    def __add__(self, o): return MyInt(int(self) + int(o))
    def __repr__(self): return f"MyInt({int(self)})"
    extra = "e"
m = MyInt(5)
print(m, m + 1, 1 + m, m * 2, type(m * 2).__name__, -m, m == 5, hash(m) == hash(5), {5: "five"}[m], [0] * m, m.extra, m.bit_length(), f"{m}", f"{m:03}", "%d" % m, str(m), m > 4, sum([m, m]), int(m), bool(MyInt(0)), isinstance(m, int), max(m, 3), divmod(m, 2), range(m), "abcdef"[m], m.real, m.__class__.__name__)
class MyStr(str):
    def __new__(cls, s, tag=None):
        o = super().__new__(cls, s)
        o.tag = tag
        return o
    def shout(self): return MyStr(self.upper() + "!", self.tag)
s = MyStr("abc", tag=1)
print(s, s.tag, s.shout(), type(s.shout()).__name__, type(s + "x").__name__, type(s.upper()).__name__, type(s[:]).__name__, s == "abc", {"abc": 1}[s], s in "xabcx", "-".join([s, s]), f"{s:>5}", len(s), s[0], repr(s), sorted([MyStr("b"), MyStr("a")]), "%s" % s, s.__dict__, list(s), getattr(s, MyStr("tag")))
class MyList(list):
    def append(self, x): super().append(x * 2)
    def __getitem__(self, i): return ("item", super().__getitem__(i))
    def __len__(self): return 99
l = MyList([1, 2])
l.append(5)
print(l, len(l), l[0], l[1:], list(l), [*l], l + [1], type(l + [1]).__name__, type(l.copy()).__name__, sum(l), 10 in l, l == [1, 2, 10], bool(MyList()), sorted(l), l.index(10))
a, b, c = l
print(a, b, c, (lambda *x: x)(*l))
class MyDict(dict):
    def __getitem__(self, k): return "got " + k
    def __setitem__(self, k, v): super().__setitem__(k, v + 1)
    def __missing__(self, k): return "missing"
    def __iter__(self): return iter(["fake"])
d = MyDict(a=1)
d["b"] = 2
d.update(c=3)
print(d, d["zz"], d.get("a"), dict(d), list(d), d.setdefault("q", 5), d.pop("q"), {**d}, "a" in d, len(d), d == {"a": 1, "b": 3, "c": 3}, list(d.items()), type(d | {}).__name__, type(d.copy()).__name__)
class DefaultDict(dict):
    def __init__(self, f): self.f = f
    def __missing__(self, k): v = self[k] = self.f(); return v
dd = DefaultDict(list)
dd["x"].append(1); dd["x"].append(2)
print(dd, dd.get("nope"))
class MyTuple(tuple):
    x = property(lambda s: s[0])
    y = property(lambda s: s[1])
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
t = MyTuple(3, 4)
print(t, t.x, t.y, t == (3, 4), hash(t) == hash((3, 4)), type(t[:]).__name__, type(t + ()).__name__, {t: 1}[3, 4], len(t))
x, y = t
print(x, y, [*t], "%d-%d" % t, t < (3, 5), isinstance(t, tuple))
class MySet(set):
    def add(self, x): super().add(str(x))
q = MySet([1]); q.add(2)
print(len(q), "2" in q, type(q | {3}).__name__, type(q.copy()).__name__, q == {1, "2"}, type(q - {1}).__name__)
class MyFloat(float):
    def __str__(self): return "MF"
f = MyFloat(1.5)
print(f, repr(f), f"{f}", f + 1, type(f + 1).__name__, round(f), f.is_integer(), f == 1.5, f"{f:.2f}", "%s %.1f" % (f, f))
class MyBytes(bytes): pass
print(MyBytes(b"x"), type(MyBytes(b"x") + b"y").__name__, MyBytes(b"abc")[1], {b"x": 1}[MyBytes(b"x")])
class MyExc(ValueError, KeyError):
    def __init__(self, a, b=2): super().__init__(a); self.b = b
try: raise MyExc("m")
except KeyError as e: print(e, e.args, e.b, repr(e), isinstance(e, ValueError), str(e))
class MyType(type):
    def __str__(cls): return "str of " + cls.__name__
class C(metaclass=MyType): pass
print(C, str(C), f"{C}", repr(C))
class MyProp(property):
    def __get__(self, o, t=None): return ("my", super().__get__(o, t)) if o else self
class UsesProp:
    @MyProp
    def p(self): return 1
print(UsesProp().p, type(UsesProp.p).__name__)
for base in (int, str, list, dict, tuple, set, float, bytes, frozenset, bytearray, complex, object, Exception):
    class Sub(base): pass
    s = Sub(); s.attr = 1
    class Slotted(base): __slots__ = ()
    try: Slotted().attr = 1; has = True
    except AttributeError: has = False
    print(base.__name__, s.attr, isinstance(s, base), has, end="; ")
print()
