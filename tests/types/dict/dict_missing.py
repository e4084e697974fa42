# Subclasses of dict: __missing__, overridden methods, attributes.
class Default(dict):
    def __missing__(self, key):
        self[key] = v = f"made {key}"
        return v
d = Default(a=1)
print(d["a"], d["b"], d.get("c"), "c" in d, d, len(d), d.copy(), type(d.copy()), d | {"x": 1}, type(d | {}), type({} | d))
class Upper(dict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
    def __getitem__(self, k): return super().__getitem__(k.upper())
    def __contains__(self, k): return super().__contains__(k.upper())
    def __delitem__(self, k): super().__delitem__(k.upper())
u = Upper(a=1)
u["b"] = 2
u.update(c=3)
print(u, u["b"], "b" in u, u.get("b"), u.setdefault("d", 4), list(u))
del u["b"]
print(u, {**u}, dict(u))
try:
    u["nope"]
except KeyError as e:
    print(repr(e))
class Attr(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None
    def __setattr__(self, name, value): self[name] = value
a = Attr(x=1)
a.y = 2
print(a.x, a.y, a, hasattr(a, "z"), getattr(a, "z", "dflt"), a.__dict__)
class Mapping:
    def keys(self): return ["p", "q"]
    def __getitem__(self, k): return k * 2
print(dict(Mapping()), {**Mapping()}, (lambda **kw: kw)(**Mapping()))
class BadKeys:
    def keys(self): return 5
    def __getitem__(self, k): return 1
class NoItems:
    def keys(self): return ["a"]
for v in BadKeys(), NoItems():
    for f in (dict, lambda m: {**m}, lambda m: (lambda **k: k)(**m)):
        try:
            print(f(v))
        except Exception as e:
            print(type(e).__name__, e)
class Counted(dict):
    __slots__ = ("n",)
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self.n = len(self)
c = Counted({"a": 1}, b=2)
print(c, c.n, c == {"a": 1, "b": 2}, isinstance(c, dict), repr(c), Counted.fromkeys("xy"), type(Counted.fromkeys("x")).__name__)
try:
    c.other = 1
except AttributeError as e:
    print(e)
class Iter(dict):
    def __iter__(self): return iter(["only"])
    def __len__(self): return 77
    def keys(self): return ["k"]
i = Iter(a=1)
print(list(i), len(i), i, bool(i), [*i], i.items())
