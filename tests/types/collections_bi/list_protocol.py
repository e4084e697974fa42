# lists and tuples: methods with good and bad arguments, slices, changes during operations.


def show(what):
    try:
        print(what, "->", eval(what))
    except Exception as e:
        print(what, "!", type(e).__name__, e)


def do(what, start=(1, 2, 3, 4, 5)):
    ns = {"a": list(start)}
    try:
        exec(what, ns)
        print(what, "->", ns["a"], ns.get("r", ""))
    except Exception as e:
        print(what, "!", type(e).__name__, e, ns["a"])


class Idx:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


for what in ["a.append(6)", "a.append()", "a.extend('ab')", "a.extend(1)", "a.extend(a)", "a.insert(0, 9)", "a.insert(-1, 9)", "a.insert(99, 9)", "a.insert('x', 1)", "a.insert(1)", "r = a.pop()", "r = a.pop(0)", "r = a.pop(-2)", "a.pop(9)", "a.pop('x')", "a.pop(1, 2)",
             "a.remove(3)", "a.remove(9)", "a.clear()", "r = a.index(3)", "a.index(9)", "r = a.index(3, -3)", "a.index(3, 3)", "r = a.index(3, 0, 99)", "a.index()", "r = a.count(1)", "a.reverse()", "a.sort(reverse=True)", "a.sort(key=lambda x: -x)", "a.sort(lambda x: x)", "a.sort(key=1)", "a.sort(reverse='x')",
             "r = a.copy()", "del a[0]", "del a[-1]", "del a[9]", "del a[1:3]", "del a[::2]", "del a[::-2]", "del a['x']", "a[0] = 9", "a[9] = 9", "a[1:3] = 'xyz'", "a[1:3] = []", "a[::2] = 'xyz'", "a[::2] = 'xy'", "a[::-1] = 'vwxyz'", "a[1:1] = [7, 8]", "a[5:] = (6,)", "a[1:3] = 1", "a[::2] = 1", "a[-99:99] = [0]",
             "a[3:1] = 'in'", "a += 'ab'", "a += 1", "a += a", "a *= 2", "a *= 0", "a *= -1", "a *= 'x'", "a[:] = a[::-1]", "a[1:4] = a", "a[:0] = range(2)", "a[1.5] = 1", "a[None] = 1", "a[1:2:0] = []"]:
    do(what)
a = [1, 2, 3, 4, 5]
for what in ["a[Idx0]", "a[1:4:2]", "a[::-1]", "a[-2:]", "a[5:]", "a[:-10]", "a[::100]", "a[10:0:-1]", "a['x']", "a[1.0]", "a[1, 2]", "a[::0]", "a['a':]", "a + [6]", "a + (6,)", "a + None", "2 * a[:2]", "a * 1.5", "a == [1, 2, 3, 4, 5]", "a == (1, 2, 3, 4, 5)", "a < [1, 3]", "[] < [0]", "a < (1,)", "[1, 'a'] < [1, 2]",
             "3 in a", "9 in a", "len(a)", "hash(a)", "list(reversed(a))", "sorted('hello', key=str.upper, reverse=True)", "sorted([3, 'a'])", "sorted([1, 2], key=None)", "sorted(1)", "list()", "list('ab')", "list(1)", "list([1], 2)", "list(x=1)", "[*a, *'bc']", "[*1]", "min([])", "min([], default=7)", "max(1)", "max('a', 'b', key=ord)",
             "sum([1, 2], 10)", "sum(['a'], '')", "sum([[1], [2]], [])", "sum(['a'])", "any([])", "all([])", "list(zip([1, 2], 'ab', strict=True))", "list(zip([1], 'ab', strict=True))", "list(enumerate('ab', 5))", "list(map(max, [1, 5], [3, 2]))", "list(filter(None, [0, 1, '']))", "repr([[]])", "str([1, 'a', None])",
             "(1, 2, 3)[1]", "(1, 2) + (3,)", "(1,) + [2]", "(1, 2) * 2", "(1, 2).index(3)", "(1, 2, 1).count(1)", "(1, 2) < (1, 3)", "hash((1, 2)) == hash((1, 2))", "hash(([],))", "tuple('ab')", "tuple(1)", "tuple([1], 2)", "()", "(1,)", "(1, 2)[5]", "(1, 2)['x']", "(1, 2) == [1, 2]", "repr((1,))", "tuple(x=1)", "(1, [2])", "() is ()"]:
    show(what.replace("Idx0", "Idx(-1)"))
r = [1]
r.append(r)
print(r, r == r, [r, r])
t = ([],)
t[0].append(t)
print(t)


class Shrinks:
    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        self.target.clear()
        return False


x = [1, 2, 3]
x.extend([Shrinks(x), 4])
print(x.count(5), x)
x = [3, 1, 2]
try:
    x.sort(key=lambda v: x.append(v) or v)
except ValueError as e:
    print(e, x)
x = [1, 2, 3]
for v in x:
    if len(x) < 6:
        x.append(v * 10)
print(x)
it = iter([1, 2])
print(it.__length_hint__(), next(it), it.__length_hint__(), list(it), list(it), it.__reduce__()[0].__name__)


class L(list):
    def __getitem__(self, i):
        return "item"

    def __len__(self):
        return 99

    def __iter__(self):
        return iter("iterated")


l = L([1, 2])
print(l[0], len(l), list(l)[:3], l + [3], l == [1, 2], sorted(l)[:2], tuple(l)[:2], repr(l), bool(l), [*l][:2], l.copy(), type(l[:]).__name__, type(l * 2).__name__)
