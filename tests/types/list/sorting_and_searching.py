# sort and sorted with keys, reverse and stability; errors and changes while sorting; index, remove, count, insert, comparison.
def attempt(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
words = "the Quick brown fox Jumps over the lazy dog".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, reverse=True)[:3])
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "a"), (2, "c"), (1, "b")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True), sorted(pairs, key=lambda p: (-p[0], p[1])))
print(sorted([3, 1.5, True, -2, 10 ** 20, 0.0]), sorted("hello"), sorted({3: 1, 1: 2}), sorted([[2], [1, 5], []]), sorted([(1, "a"), (1,)]), sorted([b"b", b"a"]), sorted([{1, 2}, {1}], key=len), sorted([]), sorted(range(5, 0, -1)))
for bad in (lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: sorted([1j, 2j]), lambda: sorted([{}, {}]), lambda: sorted(5), lambda: sorted([1], key=5), lambda: sorted([1, 2], key=lambda: 0), lambda: [].sort(1), lambda: [].sort(cmp=1), lambda: sorted([3, 1], key=lambda x: 1 // (x - 1)), lambda: sorted([object(), object()]), lambda: sorted(key=len), lambda: [1, 2].sort(reverse="x"), lambda: sorted([(1, {}), (1, {})])):
    print(str(attempt(bad)).split(" at 0x")[0])
class Loud:
    count = 0
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        Loud.count += 1
        return self.n < other.n
    def __repr__(self): return f"L{self.n}"
items = [Loud(n) for n in (5, 2, 8, 1, 9)]
print(sorted(items), max(items), min(items), sorted(items, reverse=True), Loud.count > 8)
l = [3, 1, 2]
def changing(x):
    l.append(x)
    return x
print(attempt(lambda: l.sort(key=changing)), len(l), attempt(lambda: l.sort(key=lambda x: l.clear() or x)), l)
l = [3, 1, 2]
print(l.sort(key=lambda x: len(l)), l, l.sort(), l, l.sort(reverse=True), l)
class Gt:
    def __init__(self, n): self.n = n
    def __gt__(self, o): return self.n > o.n
    def __repr__(self): return f"G{self.n}"
print(sorted([Gt(2), Gt(1)]), attempt(lambda: max([Gt(1), Gt(3)])))
l = [1, 2, 3, 2, 1.0, True, "2"]
print(l.index(2), l.index(2, 2), l.index(1, -3), l.count(1), l.count("2"), attempt(lambda: l.index(9)), attempt(lambda: l.index(2, 4)), attempt(lambda: l.index(3, 0, 2)), l.remove(1), l, attempt(lambda: l.remove(9)), l.insert(-1, "x"), l.insert(100, "end"), l.insert(-100, "start"), l)
print(l.pop(), l.pop(0), l.pop(-1), attempt(lambda: l.pop(99)), attempt(lambda: [].pop()), l.reverse(), l, l.copy() == l, l.copy() is l, l.clear(), l)
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9], [1, [2]] == [1, [2]], [1] == (1,), attempt(lambda: [1] < (2,)), attempt(lambda: [1] < ["a"]), [float("inf")] > [1], [1, 2] != [1, 2], [[]] == [[]])
print([0] * 3, 3 * [1, 2], [1] * -1, [] * 5, [1] + [2], attempt(lambda: [1] + (2,)), attempt(lambda: [1] * 1.5), attempt(lambda: [1] * "a"), [[]] * 2, (lambda x: [x.append(1), x])([[]] * 2 and []), [1, 2] * True)
grid = [[0] * 2] * 2
grid[0][0] = 1
a = b = [1]
a += [2]
a = a + [3]
print(grid, a, b, [*b, *a], b is not a)
a = [1, 2]
a.append(a)
print(a, a == a, len(a), a[2][2][0], repr(a), attempt(lambda: a == [1, 2, a]), str([[], [[]]]))
print(list("ab"), list({"k": 1}), list(range(3)), attempt(lambda: list(5)), attempt(lambda: list(1, 2)), attempt(lambda: list(a=1)), list(), [x for x in [1, 2]][-1], list((1, 2)) is not None, list(map(str, [1])), [None] * 2)
