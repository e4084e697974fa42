# Sorting: stability, keys, errors, and what happens to the list meanwhile.
import sys
class Rev:
    def __init__(self, v): self.v = v
    def __lt__(self, other): return self.v > other.v
    def __repr__(self): return f"R{self.v}"
print(sorted([3, 1, 2]), sorted("hello"), sorted([]), sorted([1]), sorted((3, 2)), sorted({3: 1, 1: 2}), sorted([1, 2], reverse=True), sorted([1.5, 1, True, 0.5]), sorted([Rev(1), Rev(3), Rev(2)]))
words = "the Quick brown fox Jumps over the lazy dog".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)))
data = [(i % 3, i) for i in range(12)]
print(sorted(data, key=lambda p: p[0]), sorted(data, key=lambda p: p[0], reverse=True))
a = [5, 3, 9]
print(a.sort(), a, a.sort(reverse=True), a, a.sort(key=lambda x: -x), a)
for f in [lambda: sorted([1, "a"]), lambda: sorted([1, None]), lambda: [1, 2j].sort(), lambda: sorted([3, 1], key=5), lambda: sorted([3, 1], lambda x: x), lambda: [].sort(lambda x: x), lambda: sorted(5), lambda: sorted(), lambda: sorted([1], reverse="x"), lambda: sorted([2, 1], reverse=None), lambda: sorted([1], foo=1), lambda: sorted([1, 2], key=lambda x: 1/0), lambda: sorted([{}, {}]), lambda: sorted([[1], ["a"], [0]]), lambda: sorted([(1, "a"), (1, 2)]), lambda: sorted([3, 1], reverse=2), lambda: sorted([1, float("nan"), 0]), lambda: sorted(["b", "a", "\u20ac", "\U0001f600", "\uffff"]) == sorted(["\uffff", "b", "\U0001f600", "a", "\u20ac"]), lambda: sorted([1, 2], key=None), lambda: sorted([b"b", b"a"]), lambda: sorted([10**20, -10**20, 5, 2**63])]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def meddle(x):
    b.append(x)
    return x
b = [3, 2, 1]
try:
    b.sort(key=meddle)
except ValueError as e:
    print(e, b)
seen = []
b = [3, 2, 1]
b.sort(key=lambda x: seen.append(list(b)) or x)
print(seen, b)
b = [1, 3, "x", 2]
try:
    b.sort()
except TypeError as e:
    print(e, sorted(map(str, b)))
class Loud:
    n = 0
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        Loud.n += 1
        if Loud.n == 5: raise KeyError("stop")
        return self.v < o.v
b = [Loud(i) for i in (5, 4, 3, 2, 1, 6, 7)]
try:
    b.sort()
except KeyError as e:
    print(repr(e), sorted(x.v for x in b))
class Truthy:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return [] if self.v >= o.v else [1]
print([t.v for t in sorted([Truthy(3), Truthy(1), Truthy(2)])])
n = 0
def cmp_key(x):
    global n
    n += 1
    return x
big = [(i * 7919) % 1009 for i in range(1009)]
print(sorted(big, key=cmp_key) == list(range(1009)), n, sorted(big, reverse=True)[:3], sorted(range(100), key=lambda x: x % 10)[:12])
runs = list(range(50)) + list(range(30, 0, -1)) + list(range(20))
print(sorted(runs) == sorted(reversed(runs)), sorted(runs)[::10])
