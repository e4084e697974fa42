# Sets and frozensets.
def do(src, start=(1, 2, 3, 4)):
    s = set(start)
    try:
        exec(src, g := {"s": s, "f": frozenset((1, 2))})
        print(src, g["s"])
    except Exception as e:
        print(src, type(e).__name__, e, s)
for src in ["s.add(5)", "s.add(1)", "s.add([])", "s.add({1})", "s.add(f); print(f in s, {1, 2} in s)", "s.add()", "s.remove(1)", "s.remove(9)", "s.remove([])", "s.remove({9})", "s.discard(1)", "s.discard(9)", "s.discard([])", "print(s.pop() in (1, 2, 3, 4), len(s)); s.clear()", "set().pop()", "s.clear()", "s.update([5], (6,), 'a'); print(len(s)); s.clear()", "s.update(5)", "s.update()", "s.intersection_update([1, 2, 9])", "s.intersection_update([1], [2])", "s.difference_update([1], [2])", "s.symmetric_difference_update([1, 9])", "s.symmetric_difference_update([1], [2])", "s |= {5}", "s |= [5]", "s &= {1, 2}", "s -= {1}", "s ^= {1, 9}", "s &= s", "s -= s", "s ^= s", "s |= f", "s += {1}",
            "print(s | {9}, s & {1, 9}, s - {1}, s ^ {1, 9})", "print(s | [9])", "print(s - [1])", "print(s.union([9], (10,)), s.intersection([1, 2], [2]), s.difference([1], [2]), s.symmetric_difference([1, 9]))", "print(s.union(), s.intersection(), s.difference())", "s.union(5)", "s.union([[]])", "print(s.issubset([1, 2, 3, 4, 5]), s.issuperset([1]), s.isdisjoint([9]), s.isdisjoint([1]))", "s.issubset(5)", "print(s <= s, s < s, s >= {1}, s > {1}, s == f, f < s, f == {1, 2}, {1, 2} == f)", "s < [1]", "print(s == [1, 2, 3, 4], s != 5)", "hash(s)", "print(hash(f) == hash(frozenset([2, 1])), hash(frozenset()) == hash(frozenset([])))", "print({s: 1})", "print(1 in s, 9 in s, [] in [s])", "print([] in s)", "print({1} in s)", "s[0]", "s[0] = 1", "print(len(s), bool(s), bool(set()), sorted(s), max(s))", "print(set(), frozenset(), {1}, frozenset([1]), frozenset([frozenset()]))", "print(set('aaa'), frozenset('b'))", "set(5)", "set(1, 2)", "frozenset([[]])", "set(iterable=[])", "print(s.copy() == s, s.copy() is s, f.copy() is f, frozenset(f) is f)", "print(type(s | f), type(f | s), type(f & s), type(s - f))", "f.add(1)", "f |= {9}; print(f)", "f.update", "s.x", "s.x = 1", "print({*s, 9}, {*'a'})", "print({x % 2 for x in s})", "s.__init__([7])", "print(s.__contains__(1), s.__len__(), s.__and__([1]), s.__rsub__({9}))", "print({1, 1.0, True})", "print({0, False, 0.0, ''} == {0, ''})", "s.add(float('nan')); print(len(s)); s.clear()", "s.pop(1)", "s.remove()", "print(set() == frozenset())", "print({1,2}.__lt__([1]))"]:
    do(src)
for change in ["s.add(99)", "s.discard(1)", "s.clear()"]:
    s = {1, 2, 3}
    try:
        for x in s:
            exec(change)
        print(change, s)
    except RuntimeError as e:
        print(change, e)
class S(set):
    def __repr__(self): return "S!" + super().__repr__()
a, b = S([1, 2]), S([2, 3])
print(a, a | b, type(a & b).__name__, type(a.copy()).__name__, a == {1, 2}, type({1} | a).__name__, a.union([9]))
class F(frozenset):
    def __new__(cls, it=(), tag=None):
        self = super().__new__(cls, it)
        self.tag = tag
        return self
f = F([1], tag="t")
print(f, f.tag, f | {2}, type(f | {2}).__name__, hash(f) == hash(frozenset([1])), {f: 1}[frozenset([1])])
class Plain(set): pass
print(Plain([1]), repr(Plain()), frozenset([1, 2]) , set([frozenset([1])]))
r = set()
class Box:
    def __init__(self): self.s = {self}
    def __repr__(self): return f"Box({self.s})"
print(Box())
