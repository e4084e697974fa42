# Stars in calls, displays, assignments, subscripts, returns, yields, for and del, with iterables of every kind and wrong ones.
def attempt(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
def show(*a, **k): return a, k
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return iter(range(self.n))
class Map:
    def keys(self): return ["x", "y"]
    def __getitem__(self, k): return k * 2
print([*It(3), *"ab", *{1: 2}, *range(2)], (*It(2),), {*"aab", *[1]} == {"a", "b", 1}, {**{"a": 1}, "b": 2, **Map(), "a": 3})
print(show(*It(2), 5, *"x", k=1, **Map(), z=2), show(*(), **{}), show(*[1], *[2], **{"a": 1}, **{"b": 2}))
a, *b = "hello"
*c, d = range(4)
e, *f, g = {1: 2, 3: 4}
(h, *i), *j = ["ab", 1, 2]
[k, *[l, *m]] = 1, 2, 3
*n, = It(2)
print(a, b, c, d, e, f, g, h, i, j, k, l, m, n)
for x, *y in [(1, 2, 3), "ab", [9]]:
    print(x, y, end="; ")
print([(p, q) for p, *q in ["abc", (1,)]], dict((k, v) for k, *v in ["ab", "cde"]))
def gen():
    yield *It(2), "end"
    return *"ab", *[1]
g1 = gen()
print(next(g1), attempt(lambda: next(g1)))
def ret(): return *It(2), *It(1)
t = *It(2), 9
print(ret(), t, {"k": (*"ab",)}["k"], (lambda *a: a)(*t), [*[*[*"x"]]], f"{[*t]}")
class G:
    def __getitem__(self, k): return k
print(G()[*It(2), 5], G()[*"a"], G()[1:2, *It(1)])
for bad in (lambda: [*5], lambda: show(*5), lambda: show(**5), lambda: {**[1]}, lambda: {*1}, lambda: show(**{1: 2}), lambda: show(a=1, **{"a": 2}), lambda: show(**{"a": 1}, **{"a": 2}), lambda: (*None,), lambda: show(*[1], *None), lambda: {**Map(), **5}):
    print(attempt(bad))
def unpack(n, v):
    if n == 0: a, b = v
    elif n == 1: a, *b = v
    elif n == 2: a, b, *c, d = v
    else: [a] = v
    return "ok"
for n, v in ((0, "a"), (0, "abc"), (0, 5), (0, It(3)), (0, {1, 2}), (1, ""), (1, None), (2, "ab"), (2, "abc"), (3, []), (3, [1, 2]), (0, iter([1])), (0, (x for x in range(9)))):
    print(n, attempt(lambda: unpack(n, v)), end="; ")
print()
class Counting:
    def __init__(self): self.asked = 0
    def __iter__(self): return self
    def __next__(self):
        self.asked += 1
        return self.asked
c = Counting()
print(attempt(lambda: unpack(0, c)), c.asked)
x = [1, 2, 3]
x[0], *x[1:] = 7, 8, 9, 10
i = 0
i, x[i] = 2, "third"
print(x, i)
def order():
    def say(n, v):
        print(n, end=" ")
        return v
    show(*say(1, "a"), say(2, 0), *say(3, "b"), k=say(4, 1), **say(5, {}))
    [say(6, 0), *say(7, "")], {say(8, 1): say(9, 2), **say(10, {})}
    print()
order()
