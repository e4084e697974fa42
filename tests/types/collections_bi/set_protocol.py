# sets and frozensets: operators against methods, comparisons, changes, hashing.


def show(what):
    try:
        r = eval(what)
        print(what, "->", sorted(r, key=str) if isinstance(r, (set, frozenset)) else r, type(r).__name__)
    except Exception as e:
        print(what, "!", type(e).__name__, e)


s, f = {1, 2, 3}, frozenset([2, 3, 4])
for what in ["s | f", "f | s", "s & f", "f & s", "s - f", "f - s", "s ^ f", "s | [1]", "[1] | s", "s & 'ab'", "s.union([5], 'a')", "s.intersection([1, 2], [2])", "s.difference([1], [2])", "s.symmetric_difference([1, 9])", "s.symmetric_difference([1], [2])", "s.union()", "f.union()", "f.copy() is f",
             "s.issubset([1, 2, 3, 4])", "s.issuperset([1])", "s.isdisjoint([9])", "s <= {1, 2, 3}", "s < {1, 2, 3}", "s < {1, 2, 3, 4}", "s >= f", "s == frozenset(s)", "s != f", "s < [1]", "s == [1, 2, 3]", "s.issubset(1)", "s.union(1)", "s & None", "1 in s", "[] in s", "{1} in {frozenset([1])}", "frozenset([1]) in {frozenset([1])}", "set([1]) in s",
             "hash(f) == hash(frozenset([4, 3, 2]))", "hash(s)", "len(s)", "bool(set())", "set()", "frozenset()", "repr(set())", "repr(frozenset([1]))", "repr({1})", "set('aab')", "set(1)", "set([[]])", "set(1, 2)", "frozenset(x=1)", "{*s, *f}", "{*1}", "s.pop(1)", "set().pop()", "s.add()", "s.remove(9)", "s.remove([])", "s.discard(9)", "s.discard([])",
             "s.update(1)", "f.add(1)", "f.__hash__() == hash(f)", "set() == frozenset()", "{1, True, 1.0}", "{0, False}", "max({3, 1, 2})", "sorted({'b', 'a'})", "list({5})", "s > f, s < f, s == f", "s.__or__([1])", "set.union({1}, {2})", "set.union([1], {2})", "frozenset.union(s, [9])", "s.__iand__(5)"]:
    show(what)


def do(what):
    ns = {"a": {1, 2, 3}}
    try:
        exec(what, ns)
        print(what, "->", sorted(ns["a"], key=str), ns.get("r", ""))
    except Exception as e:
        print(what, "!", type(e).__name__, e, sorted(ns["a"], key=str))


for what in ["a.add(4)", "a.add([])", "a.discard(1)", "a.remove(1)", "a.update([4], 'x')", "a.update()", "a.intersection_update([1, 9])", "a.difference_update([1], [2])", "a.symmetric_difference_update([1, 9])", "a |= {9}", "a |= [9]", "a &= {1}", "a -= {1}", "a ^= {1, 9}", "a -= a", "a ^= a", "a |= frozenset([5])", "a.clear()",
             "a.difference_update(a)", "a.symmetric_difference_update(a)", "r = a.copy(); r.add(9)", "a |= {1: 2}", "a |= {1: 2}.keys()", "a.update({7: 8})", "del a[0]", "a[0]", "a[0] = 1", "a += {1}"]:
    do(what)


class S(set):
    pass


class F(frozenset):
    def __new__(cls, *args):
        return super().__new__(cls, *args)


x, y = S([1, 2]), F([2, 3])
print(type(x | y).__name__, type(y | x).__name__, type(x & {1}).__name__, type({1} | x).__name__, type(x.copy()).__name__, type(y.copy()).__name__, type(y.union([1])).__name__, type(x.union()).__name__)
print(x, y, x == {1, 2}, y == {2, 3}, {y: 1}[frozenset([3, 2])])
x.attr = 5
print(x.attr, vars(x))
try:
    for v in x:
        x.add(v + 10)
except RuntimeError as e:
    print(e)


class Evil:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 5

    def __eq__(self, other):
        seen.append((self.n, getattr(other, "n", other)))
        return self.n == getattr(other, "n", other)


seen = []
e = {Evil(1), Evil(2)}
print(Evil(1) in e, Evil(3) in e, len(e | {Evil(2)}), len(seen) > 0)
nested = frozenset([frozenset([frozenset()])])
print(nested, hash(nested) == hash(frozenset([frozenset([frozenset()])])))
it = iter({1})
print(it.__length_hint__(), next(it), it.__length_hint__())
