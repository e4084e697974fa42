# Sets of ints come out in CPython's order.
print({3, 1, 2}, {5, 100, 7}, {-1, -2, -3}, set(range(10, 0, -1)), {8, 16, 24, 0}, {2**61, 5, 2**64 + 1, -2**63})
s = set()
for i in range(0, 2000, 37):
    s.add(i * 7919 % 4093)
print(s)
for i in list(s)[::3]:
    s.discard(i)
print(s)
s.update(range(50))
print(s)
print(s & set(range(0, 4000, 5)), s - set(range(3000)), s ^ {1, 2, 3}, s | {99999})
t = {i * i for i in range(30)}
print(t, t.pop(), t.pop(), t)
print(list({1.5, 2.5, -0.5, 1e10}), {True, 2, 3}, {None} | {1}, frozenset(range(20, 0, -3)), set([1024, 2048, 4096, 33]), {i << 5 for i in range(12)})
u = set(range(100))
for i in range(95):
    u.remove(i)
print(u, u.copy(), set(u))
u.add(1000)
print(u, u.union([64, 128]), u.intersection(range(98, 2000)), u.difference([99]), u.symmetric_difference([99, 5]))
w = {10, 20, 30, 40}
w.difference_update([20])
w.intersection_update([40, 30, 10, 5])
w.symmetric_difference_update({10, 50})
print(w, hash(frozenset(w)), hash(frozenset()), hash(frozenset([1, 2, 3])))
print(dict.fromkeys({9, 4, 7}), sorted({9, 4, 7}, reverse=True), *{64, 32, 16})
