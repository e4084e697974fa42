# enumerate, zip, map, filter, reversed, iter and range: laziness, lengths, errors in the middle, attributes and subclasses.
def attempt(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
def noisy(n, fail=None):
    for i in range(n):
        if i == fail:
            raise ValueError(f"at {i}")
        print(f"<{i}>", end="")
        yield i
print(list(enumerate("abc", 1)), list(enumerate("ab", start=-1)), list(enumerate("ab", 2 ** 64)), attempt(lambda: enumerate()), attempt(lambda: enumerate(5)), attempt(lambda: enumerate("a", "b")))
print(list(zip(noisy(3), noisy(2))), list(zip()), list(zip("ab")), list(zip("ab", "cde", strict=False)))
for args in (("ab", "c"), ("a", "bc"), ("ab", "cd", "e"), ("", "a"), ("a", "")):
    print(attempt(lambda: list(zip(*args, strict=True))))
z = zip(noisy(3), noisy(3, fail=1))
print(next(z), attempt(lambda: next(z)), attempt(lambda: list(z)))
print(list(map(lambda a, b: a + b, noisy(3), noisy(2))), list(map(str, "ab", )), attempt(lambda: list(map(len, [1]))), attempt(lambda: map()), attempt(lambda: map(len)), attempt(lambda: list(map(None, [1]))))
print(list(filter(None, [0, 1, "", "a", None, []])), list(filter(lambda x: x % 2, noisy(5))), attempt(lambda: filter(None)), attempt(lambda: list(filter(5, [1]))), list(filter(str.isalpha, "a1b")))
m = map(lambda x: 10 // x, [5, 0, 2])
print(next(m), attempt(lambda: next(m)), next(m), next(m, "end"), next(m, "end"))
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(range(5))), list(reversed({1: 2, 3: 4})), attempt(lambda: reversed({1})), attempt(lambda: reversed(iter([]))), list(reversed((1, 2))), list(reversed(b"ab")))
r = reversed([1, 2, 3])
print(r.__length_hint__(), next(r), r.__length_hint__(), list(r), r.__length_hint__())
for it in (iter([1, 2, 3]), iter((1, 2)), iter("abc"), iter({1: 2}), iter({1, 2}), iter(range(5)), iter(b"ab"), enumerate([1]), zip(), map(str, []), iter(int, 1), reversed("a"), iter({}.items()), (x for x in [])):
    print(type(it).__name__, iter(it) is it, getattr(it, "__length_hint__", lambda: "-")(), hasattr(it, "__next__"), end="; ")
print()
l = [1, 2, 3]
it = iter(l)
next(it)
l.clear()
print(list(it), it.__length_hint__())
l.extend([7, 8, 9])
print(list(it))
it = iter([1, 2])
list(it)
print(next(it, "exhausted"), next(it, "still"))
for r in (range(5), range(2, 10, 3), range(10, 0, -4), range(0), range(2 ** 70, 2 ** 70 + 4, 2), range(5, 5)):
    print(r, len(r), list(r), r[1:], r[::-1], r.start, r.stop, r.step, 4 in r, r.index(r[0]) if r else "-", r.count(4), hash(r) == hash(range(r.start, r.stop, r.step)), bool(r))
print(range(0, 3, 2) == range(0, 4, 2), range(0) == range(5, 5), range(3) == [0, 1, 2], range(5)[-1], attempt(lambda: range(5)[5]), attempt(lambda: range(1.0)), attempt(lambda: range(1, 2, 0)), attempt(lambda: range()), attempt(lambda: range("a")), attempt(lambda: range(5).index(9)))
print(2.0 in range(3), 2.5 in range(3), "a" in range(3), True in range(3), min(range(5, 1, -1)), sum(range(101)), attempt(lambda: len(range(2 ** 70))), attempt(lambda: setattr(range(3), "start", 1)), range(10)[2:8][1:3][0])
class Enum(enumerate):
    def __new__(cls, it):
        return super().__new__(cls, it, 100)
print(list(Enum("ab")), type(iter(Enum("a"))).__name__)
class Z(zip):
    label = "subclass"
print(list(Z("ab", "cd")), Z("a").label)
class M(map):
    pass
print(list(M(ord, "ab")))
print(sum(map(int, "123")), max(map(len, ["a", "bb"])), dict(zip("ab", range(2))), any(map(None.__eq__, [1])) if False else "-", all(x > 0 for x in noisy(3)), sorted(zip([2, 1], "ab")), *zip(*[(1, 2), (3, 4)]))
print(aiter.__name__, anext.__name__, attempt(lambda: next(5)), attempt(lambda: next([])), attempt(lambda: iter()), attempt(lambda: iter(5, 6)), attempt(lambda: next()), next(iter([]), None))
