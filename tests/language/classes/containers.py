class Seq:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if isinstance(i, slice): return ("slice", i.start, i.stop, i.step)
        if isinstance(i, tuple): return ("tuple", i)
        if i < 0: i += self.n
        if not 0 <= i < self.n: raise IndexError(i)
        return i * 10
    def __setitem__(self, i, v): print("set", i, v)
    def __delitem__(self, i): print("del", i)
s = Seq(3)
print(list(s), s[1], s[-1], s[1:2], s[::2], s[1, 2], s[1:2, ...], s[()], 20 in s, 5 in s)
print(list(reversed(s)), [*s], (lambda *a: a)(*s))
s[0] = 1
s[1:2] = [1]
s[1, 2] = 3
del s[0]
del s[:], s[1, 2]
s[0] += 5
a, b, c = s
print(a, b, c)
for i, v in enumerate(s): print(i, v)
class It:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
print(list(It(3)), sum(It(4)), max(It(5)), 3 in It(5), tuple(zip(It(2), It(3))), sorted(It(3), reverse=True))
class Gen:
    def __iter__(self):
        yield from "ab"
        yield 1
print(list(Gen()), "b" in Gen(), dict(enumerate(Gen())))
class Con:
    def __contains__(self, x): return [1] if x else []
print(1 in Con(), 0 in Con(), 0 not in Con())
class Idx:
    def __index__(self): return 2
print([1, 2, 3][Idx()], "abc"[Idx()], [0, 1, 2, 3][Idx():], range(10)[Idx()], hex(Idx()), 1 << 3 if Idx() else 0, [0] * Idx())
class M(dict):
    def __getitem__(self, k): return "override"
    def __contains__(self, k): return True
m = M(a=1)
print(m["a"], m["zzz"], "q" in m, m.get("a"), {**m}, dict(m))
class Mapping:
    def keys(self): return ["x", "y"]
    def __getitem__(self, k): return k * 2
print({**Mapping()}, dict(Mapping()), (lambda **k: k)(**Mapping()))
for bad in (lambda: [*5], lambda: {**5}, lambda: (lambda **k: k)(**5), lambda: (lambda *k: k)(*5), lambda: [][Seq(1)], lambda: {}[[]], lambda: {[]: 1}, lambda: {[]}, lambda: "a"["b"], lambda: 5[0]):
    try:
        bad()
    except TypeError as e:
        print(e)
class Hash:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v) % 2
    def __eq__(self, o): return self.v == o.v
d = {Hash(i): i for i in range(6)}
print([d[Hash(i)] for i in range(6)], len({Hash(1), Hash(1), Hash(3)}))
class NoIter: __iter__ = None
class NoCon:
    __contains__ = None
    def __iter__(self): return iter([1])
for f in (lambda: iter(NoIter()), lambda: 1 in NoCon(), lambda: list(NoIter())):
    try: f()
    except TypeError as e: print(e)
class BadIter:
    def __iter__(self): return 5
try:
    for x in BadIter(): pass
except TypeError as e: print(e)
print(list(iter(It(3).__next__, 2)))
