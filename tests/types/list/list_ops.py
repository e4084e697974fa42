# Lists: everything that changes or asks one.
def do(src, start=(1, 2, 3, 4, 5)):
    a = list(start)
    names = {"a": a}
    try:
        exec(src, names)
        print(src, a)
    except Exception as e:
        print(src, type(e).__name__, e, a)
for src in ["a.append(6)", "a.append()", "a.append(1, 2)", "a.extend([6, 7])", "a.extend('xy')", "a.extend(5)", "a.extend(a)", "a.extend(x for x in a[:2])", "a.insert(0, 'x')", "a.insert(-1, 'x')", "a.insert(100, 'x')", "a.insert(-100, 'x')", "a.insert('a', 1)", "a.insert(1)", "print(a.pop())", "print(a.pop(0))", "print(a.pop(-5))", "a.pop(5)", "a.pop('a')", "a.pop(1, 2)", "a.remove(3)", "a.remove(9)", "a.clear()", "a.reverse()", "print(a.index(3))", "a.index(9)", "print(a.index(3, 1, 4))", "a.index(3, 3)", "a.index(1, 1)", "print(a.index(5, -1))", "print(a.count(3), a.count('x'))", "print(a.copy() == a, a.copy() is a)",
            "a[0] = 'x'", "a[-1] = 'x'", "a[5] = 1", "a['a'] = 1", "a[1.0] = 1", "a[1:3] = 'xyz'", "a[1:3] = []", "a[:] = [9]", "a[1:1] = [7, 8]", "a[3:1] = [0]", "a[::2] = [7, 8, 9]", "a[::2] = [7]", "a[::-1] = range(5)", "a[1:3] = 5", "a[::2] = 5", "a[1:3] = a", "a[:2], a[3:] = a[3:], a[:2]", "a[10:] = [6]", "a[-2:] = ()", "a[0:2**70] = [1]",
            "del a[0]", "del a[-1]", "del a[9]", "del a['a']", "del a[1:3]", "del a[::2]", "del a[::-2]", "del a[:]", "del a[3:1]", "del a[1:100:3]", "a += [6]", "a += 'xy'", "a += 5", "a *= 2", "a *= 0", "a *= 'a'", "a *= 1.5", "a += a", "a.__iadd__((8,))", "a.__imul__(2)", "a.__init__('ab')", "a.__init__()", "a.__setitem__(0, 9)", "a.__delitem__(0)", "a.__delitem__(slice(0, 2))",
            "print(a[1:3], a[::-1], a[-2:], a[::2], a[4:1:-1], a[:], a[10:], a[True])", "print(a[5])", "print(a[-6])", "print(a['x'])", "print(a[None])", "print(a[2**70])", "print(a[1.5])", "print(a + [6], 2 * a, a * 0)", "print(a + (1,))", "print(a * [1])", "print(3 in a, 9 in a)", "print(a == [1, 2, 3, 4, 5], a == (1, 2, 3, 4, 5), a != [], a < [1, 3], a <= a, a > [1, 2, 3], [1] < [1, 2])", "print(a < (1,))", "print([1, 'a'] < [1, 2])", "print([1, 'a'] < [2, 2])", "print(hash(a))", "print({a: 1})", "print(len(a), bool(a), bool([]), max(a), min(a), sum(a))", "print(repr([1, 'a', None, [], [[]]]), str([1.0]))", "a.append(a); print(a)", "a[0] = a; print(a == a)", "print(list(reversed(a)), a.__reversed__().__length_hint__())", "a.nope", "a.x = 1", "print(list(), list('ab'), list((1,)), list(range(3)), list({1: 2}))", "list(5)", "list(1, 2)", "list(iterable=[])", "print(a.__contains__(1), a.__len__(), a.__getitem__(0), a.__eq__(5))"]:
    do(src)
a = [1, 2, 3]
for x in a:
    if len(a) < 8:
        a.append(x * 10)
print(a)
a = [1, 2, 3, 4]
for x in a:
    a.remove(x)
print(a)
it = iter([1, 2])
print(next(it), next(it), next(it, "end"), next(it, "still"), list(it))
a = [1]
it = iter(a)
next(it)
next(it, None)
a.append(2)
print(next(it, "exhausted"))
a = []
b = [a, a]
b[0].append(b)
print(b, a)
try:
    x = [[]]
    x[0].append(x)
    y = [[]]
    y[0].append(y)
    x == y
except RecursionError as e:
    print(type(e).__name__, e)
m = [[0] * 3 for _ in range(2)]
m[0][1] = 5
print(m, [*m[0], *"ab"], *m)
