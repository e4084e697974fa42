# Sets of ints through thousands of changes: the order, and all operations against a model made of dicts.
s, model = set(), {}
state = 3
for step in range(6000):
    state = (state * 1103515245 + 12345) % 2**31
    k = state // 65536 % 700 - 200
    op = state // 256 % 5
    if op < 3:
        s.add(k); model[k] = 1
    else:
        s.discard(k); model.pop(k, None)
    if step % 600 == 0:
        print(step, len(s), sorted(s) == sorted(model), list(s)[:12])
print(s)
a, b = set(range(0, 300, 7)), set(range(0, 300, 11))
for name, r in {"|": a | b, "&": a & b, "-": a - b, "^": a ^ b, "union": a.union(b, [1, 2]), "inter": a.intersection(range(0, 300, 2)), "diff": a.difference([0, 7]), "sym": a.symmetric_difference([0, 1])}.items():
    print(name, r)
c = set(a)
c |= b; print(c)
c &= set(range(100)); print(c)
c -= {0, 7}; print(c)
c ^= {1, 7, 14}; print(c)
print(c.pop(), c.pop(), c, c.copy(), frozenset(c), set(list(c)), {*c, 5}, set(frozenset(a)) == a, a >= {0, 7}, a.isdisjoint({1}))
t = {x % 50 for x in range(1000)}
for x in range(45): t.remove(x)
t.update([1000, 2000, 3000])
print(t, set(t), list(t) == list(set(t)))
print({float(i) for i in range(8)}, {2.5, 2, 3.5, 3}, {1 << i for i in range(20)}, {-i for i in range(9)}, {i * 1.5 for i in range(6)})
print(set("a"), {(1, 2)}, {()}, {None}, {frozenset()}, {True, False}, {b""} , len({"a", "b", "c"}), sorted({"a", "b", "c"}))
print(hash(frozenset({1, 2, 3})), hash(frozenset(range(100))), hash(frozenset({-1, -2})), hash(frozenset({0})), hash(frozenset({(1, 2), (3, 4)})), hash(frozenset({1.5, 2**70})))
