# Subclasses of list, tuple, dict and set, and overridden special methods.
class L(list):
    def __init__(self, *a, name="n"):
        super().__init__(*a)
        self.name = name
    def append(self, x): super().append(("wrapped", x))
l = L([1, 2], name="q")
l.append(3)
l.extend([4])
print(l, l.name, len(l), type(l + [1]), type(l[:]), type(l * 2), type(l.copy()), l == [1, 2, ("wrapped", 3), 4], list(l), isinstance(l, list), repr(l), l.__dict__, L("ab"), sorted(L([2, 1])), [0] + l, l[::-1])
l += [5]
print(type(l).__name__, l[-1], [*l][-1], l.pop(), l.index(2))
class Over(list):
    def __getitem__(self, i): return ("got", i)
    def __setitem__(self, i, v): print("set", i, v)
    def __delitem__(self, i): print("del", i)
    def __len__(self): return 42
    def __iter__(self): return iter("iter")
    def __contains__(self, x): return x == "yes"
    def __add__(self, o): return "add"
    def __radd__(self, o): return "radd"
    def __iadd__(self, o): return "iadd"
    def __mul__(self, o): return "mul"
    def __eq__(self, o): return "eq"
    def __reversed__(self): return iter("rev")
    def __repr__(self): return "Over!"
    def __bool__(self): return False
    def __call__(self): return "called"
    __hash__ = lambda self: 3
o = Over([1, 2, 3])
o[0] = 5
del o[1]
o[1:2] = 7
print(o[0], o[1:2], len(o), list(o), "yes" in o, 1 in o, o + [1], [1] + o, o * 2, o == 1, [1] == o, list(reversed(o)), o, bool(o), o(), hash(o), tuple(o), [*o], sorted(o), list.__len__(o), list.__getitem__(o, 0), max(o), ",".join(o), o.count(1), o.index(2), str(o), f"{o}")
a, b, *c = o
print(a, b, c)
o += [1]
print(o)
class T(tuple):
    def __new__(cls, *items): return super().__new__(cls, items)
    @property
    def first(self): return self[0]
    def __repr__(self): return "T" + super().__repr__()
t = T(1, 2)
print(t, t.first, t + (3,), type(t + (3,)), t[0], t[:1], type(t[:1]), t == (1, 2), hash(t) == hash((1, 2)), {(1, 2): "v"}[t], len(t), [*t], "%s %s" % t, tuple(t), type(tuple(t)), t * 2, (0,) + t, t < (1, 3), t.count(1), isinstance(t, tuple), T(), bool(T()))
x, y = t
print(x, y)
t.attr = 1
print(t.attr, vars(t))
class TI(tuple):
    def __getitem__(self, i): return "item"
    def __iter__(self): return iter("it")
    def __len__(self): return 9
ti = TI((1, 2))
print(ti[0], [*ti], len(ti), list(ti), tuple(ti), ti, (lambda *a: a)(*ti), "%s %s" % ti)
class D(dict):
    def __getitem__(self, k): return "get " + str(k)
    def __setitem__(self, k, v): super().__setitem__(k, ("set", v))
    def __iter__(self): return iter(["fake"])
    def __contains__(self, k): return k == "yes"
    def __len__(self): return 3
    def __eq__(self, o): return "eq"
    def keys(self): return ["kk"]
    def items(self): return [("ii", 1)]
    def __delitem__(self, k): print("del", k)
d = D(a=1)
d["b"] = 2
d.update(c=3)
del d["zz"]
print(d, d["x"], d.get("a"), list(d), "yes" in d, "a" in d, len(d), d == 1, d.pop("c"), d.setdefault("a", 5), {**d}, dict(d), (lambda **k: k)(**d), d | {"q": 1}, d.copy(), "%(any)s" % d, "{any}".format_map(d), d.keys(), d.values(), sorted(d.items()))
exec("print(name)", {"print": print}, type("NS", (dict,), {"__missing__": lambda s, k: "missing " + k if k == "name" else (_ for _ in ()).throw(KeyError(k))})())
class S(set):
    def add(self, x): super().add(x * 2)
    def __contains__(self, x): return True
    def __iter__(self): return iter([9])
    def __len__(self): return 5
    def __or__(self, o): return "or"
    def __sub__(self, o): return NotImplemented
s = S([1])
s.add(4)
print(s, 77 in s, list(s), len(s), s | {1}, {1} | s, s & {8}, type(s & {8}), s == {1, 8}, sorted(set(s)), bool(s))
try:
    s - {1}
except TypeError as e:
    print(e)
class FS(frozenset):
    x = 1
print(FS([1]), FS([1]) | FS([2]), {FS([1])}, FS([1]) == {1}, hash(FS([1])) == hash(frozenset([1])))
class MyIter:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if not self.n: raise StopIteration
        self.n -= 1
        return self.n
print(list(MyIter(3)), [*MyIter(2)], sum(MyIter(4)), dict(zip(MyIter(2), "ab")), max(MyIter(3)), L(MyIter(2)), set(MyIter(2)), tuple(MyIter(1)), list(map(str, MyIter(2))))
