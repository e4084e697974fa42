print([x * x for x in range(5)], {x % 3 for x in range(9)} == {0, 1, 2}, {x: x * x for x in range(4)})
print([x for x in range(20) if x % 2 if x % 3], [(x, y) for x in range(3) for y in range(x)])
print([[y for y in range(x)] for x in range(4)], [x for row in [[1, 2], [3]] for x in row if x != 2])
print(list(x for x in "abc"), sum(x for x in range(10)), tuple(i for i in range(3)), dict((k, v) for k, v in [(1, 2)]))
print([a + b for a, b in zip([1, 2], [3, 4])], [a for a, *b in ["xyz"]], [b for a, *b in ["xyz"]], [i for i, in [(1,), (2,)]])
print({k: v for d in ({"a": 1}, {"b": 2, "a": 3}) for k, v in d.items()}, {**{i: 1 for i in range(2)}})
print([x if x > 1 else -x for x in range(4)], [not x for x in (0, 1)], [lambda: x for x in range(2)][0]())
x = "outer"
l = [x for x in range(3)]
print(x, l)
print([y := 5, y], [z := n for n in range(3)], z)
def f():
    t = [last := i for i in range(4)]
    return last, t
print(f())
print([i for i in range(5) if (k := i * 2) > 4], k)
def nest():
    n = 2
    m = [[n * a * b for a in range(3)] for b in range(n)]
    g = [g2() for g2 in [lambda v=v: v + n for v in range(2)]]
    return m, g
print(nest())
class C:
    items = [1, 2]
    n = 10
    a = [i for i in items]
    try:
        b = [i * n for i in items]
    except NameError as e:
        b = str(e)
    c = list(i for i in items)
print(C.a, C.b, C.c)
print([(i, j, k) for i in range(2) for j in range(2) for k in range(2) if i ^ j ^ k])
print([*[i for i in range(2)], *(i for i in range(2, 4))], {*[1, 1], *(2,)}, [*{}], {**{}, "a": 1})
def counting():
    log = []
    def it(n):
        log.append(n)
        return range(n)
    r = [(a, b) for a in it(2) for b in it(3)]
    return len(r), log
print(counting())
order = []
def t(v): order.append(v); return v
{t(1): t(2) for _ in [0]}
print(order)
g = (1 // i for i in [1, 0])
print(next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print(e)
print(list(g))
try:
    [1 // i for i in [1, 0]]
except ZeroDivisionError as e:
    print(e)
try:
    (i for i in 5)
except TypeError as e:
    print(e)
i = 100
[i for i in range(3)]
print(i)
try:
    [q for q in [1]]; q
except NameError as e:
    print(e)
a = [1, 2, 3]
a = [a for a in a]
print(a)
print([a for a in [a for a in a]], [[a, b] for a, b in [(b, a) for a, b in [(1, 2)]]])
print({c: {d for d in c} == set(c) for c in ("ab", "c")}, [f"{v!r:>3}" for v in "ab"])
print(sum(1 for _ in range(100) if _ % 7 == 0), any(v > 3 for v in range(5)), all(v < 3 for v in range(5)))
print(max((len(w), w) for w in ["aa", "b"]), ",".join(str(v) for v in range(3)), sorted(v for v in "cab"))
