# Sets: operators and methods with every kind of operand, comparisons, in-place forms, mutation while iterating, hashing, errors.
def attempt(f):
    try:
        r = f()
        return sorted(r, key=str) if isinstance(r, (set, frozenset)) else r
    except Exception as e:
        return f"{type(e).__name__}: {e}"
a, b, f = {1, 2, 3}, {3, 4}, frozenset([3, 5])
for name in ("union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint"):
    print(name, [attempt(lambda: getattr(a, name)(x)) for x in (b, f, [3, 9], "ab", {3: 1}, range(3), (), 5, [[]])])
print(attempt(lambda: a.union()), attempt(lambda: a.union(b, f, "x")), attempt(lambda: a.intersection(b, f)), attempt(lambda: a.difference([1], [2])), attempt(lambda: a.symmetric_difference()), attempt(lambda: a.intersection()))
for op in ("|", "&", "-", "^", "<", "<=", ">", ">=", "==", "!="):
    print(op, [attempt(lambda: eval(f"a {op} x", {"a": a, "x": x})) for x in (b, f, {1, 2, 3}, {1, 2}, {1, 2, 3, 4}, set(), [1], {1: 2}.keys(), None)])
print(type(a | f).__name__, type(f | a).__name__, type(f & f).__name__, a == frozenset(a), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), attempt(lambda: hash(a)), {f: 1}[frozenset([5, 3])])
for name, args in (("update", (b, [7])), ("intersection_update", (b,)), ("difference_update", (b,)), ("symmetric_difference_update", (b,)), ("add", (2,)), ("add", ([],)), ("discard", (9,)), ("remove", (9,)), ("remove", ([],)), ("discard", ([],)), ("update", ()), ("update", (5,))):
    c = set(a)
    print(name, args, attempt(lambda: getattr(c, name)(*args)), sorted(c))
c = {1, 2}
d = c
c |= {3}
c &= {2, 3, 4}
c -= {2}
c ^= {3, 8}
print(c, d is c, attempt(lambda: c.__ior__([1])), attempt(lambda: exec("c |= [1]", {"c": c})))
x = frozenset([1])
y = x
x |= {2}
print(sorted(x), y, attempt(lambda: x.add(1)), attempt(lambda: x.__ior__({1})))
e = set()
print(attempt(e.pop), e.clear(), e.copy() is e, x.copy() is x, frozenset(x) is x, len({1, 1.0, True}), {0, False, 0.0}, {1} | {True}, {float("nan")} == {float("nan")} if False else "-")
s = {1, 2, 3}
print(s.pop() in (1, 2, 3), len(s), {1, 2} in [{2, 1}], {1, 2} in [frozenset([1, 2])], {frozenset([1])} == {frozenset({1})}, {1} in {frozenset([1])}, attempt(lambda: {[1]}), attempt(lambda: {{1}}), attempt(lambda: [] in {1}))
removed = {frozenset([1]), 2}
removed.discard({1})
print(removed, attempt(lambda: set(5)), attempt(lambda: set(1, 2)), attempt(lambda: set(a=1)), attempt(lambda: frozenset([[]])), set("hello") == set("ehlo"), set({1: 2}), sorted(set([3, 1, 2])))
print({1, 2, 3} > {1, 2} > {1}, {1} < {2}, {1} > {2}, {1} == {2}, not {1} <= {2}, sorted([{1, 2, 3}, {1}, {1, 2}], key=len), max({1}, {1, 2}), min([{2}, {1}]))
class Loud:
    def __init__(self, n): self.n = n
    def __hash__(self):
        print("hash", self.n, end=" ")
        return 1
    def __eq__(self, other):
        print("eq", self.n, other.n, end=" ")
        return self.n == other.n
    def __repr__(self): return f"L{self.n}"
p, q = Loud(1), Loud(2)
t = {p, q}
print(len(t), p in t, Loud(1) in t, Loud(3) in t)
u = t & {p}
print(u, t == {q, p})
class S(set):
    def __contains__(self, x): return True
    def __len__(self): return 99
    def add(self, x): super().add(("added", x))
z = S([1])
z.add(2)
print(5 in z, len(z), sorted(z, key=str), z == {1, ("added", 2)}, z | {3} == {1, 3, ("added", 2)}, type(z | z).__name__, z, S(), bool(S()))
print(set.__doc__ is not None, {*()}, {*[1], *"a"} == {1, "a"}, {i % 2 for i in range(5)}, [*{1}], set.union({1}, {2}), attempt(lambda: set.union()), attempt(lambda: set.add({1})), frozenset().union([1]), set().__or__(1), set().__sub__([]))
