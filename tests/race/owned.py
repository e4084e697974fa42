# Containers that threads work on at once: each operation is whole, whatever the others do.
import collections
import sys
import threading
sys.path.insert(0, __file__.rpartition("/")[0] + "/lib")
from racing import race

N = 500


def run(*functions):
    failures = []

    def guarded(f):
        def g():
            try:
                f()
            except BaseException as e:
                failures.append(repr(e))
        return g

    race(*[guarded(f) for f in functions])
    return failures


# Every key is set once, popped once.
d, popped = {}, [[], []]


def put(k):
    def f():
        for i in range(N):
            d[k, i] = i
            d.setdefault((k, i), -1)
            assert (k, i) in d and d.get((k, i)) == i
    return f


def take(k):
    def f():
        for i in range(N):
            popped[k].append(d.popitem()[1])
    return f


print(run(put(0), put(1)), len(d), sum(d.values()) == 2 * sum(range(N)))
print(run(take(0), take(1)), len(d), sorted(popped[0] + popped[1]) == sorted(list(range(N)) * 2))

# Appending and popping loses nothing.
l, out = [], [[], []]


def grow():
    for i in range(N):
        l.append(i)
        if i % 7 == 0:
            l.insert(0, -1)


def shrink(k):
    def f():
        for i in range(N):
            if l:
                try:
                    out[k].append(l.pop())
                except IndexError:
                    pass
    return f


print(run(grow, grow, shrink(0), shrink(1)), sorted(x for x in l + out[0] + out[1] if x >= 0) == sorted(list(range(N)) * 2))

# A deque as a queue.
q, got = collections.deque(), [[], []]


def produce():
    for i in range(N):
        q.append(i)
        q.rotate(1)


def consume(k):
    def f():
        for i in range(N):
            try:
                got[k].append(q.popleft())
            except IndexError:
                pass
    return f


print(run(produce, produce, consume(0), consume(1)), sorted(list(q) + got[0] + got[1]) == sorted(list(range(N)) * 2))

# Sets, and elements of several kinds.
s = set()


def fill(k):
    def f():
        for i in range(N):
            s.add((k, i))
            s.add(str(i))
            s.discard((k, i - 1))
    return f


print(run(fill(0), fill(1), fill(2)), len(s), all(str(i) in s for i in range(N)))

# Iterators over what others change: an item is one that was there, or the change is noticed.
items, seen = list(range(100)), []


def change():
    for i in range(N):
        items.append(items.pop(0))


def iterate():
    for i in range(20):
        for k, x in enumerate(items):
            if not 0 <= x < 100:
                seen.append(x)
        for a, b in zip(items, items[:]):
            if not (0 <= a < 100 and 0 <= b < 100):
                seen.append((a, b))


print(run(change, iterate, iterate), seen, sorted(items) == list(range(100)))

table = {i: i for i in range(50)}


def renew():
    for i in range(N):
        table[i % 50] = i
        if i % 100 == 0:
            table.pop(i % 50, None)


def walk():
    for i in range(50):
        try:
            for k, v in table.items():
                if v % 50 != k:
                    seen.append((k, v))
        except RuntimeError as e:
            assert "changed" in str(e), e


print(run(renew, walk, walk), seen)

# One iterator, shared: each item goes to one thread.
shared, parts = iter(list(range(2 * N))), [[], []]
pairs, halves = enumerate(list(range(2 * N))), [[], []]


def share(k):
    def f():
        for x in shared:
            parts[k].append(x)
        for i, x in pairs:
            assert i == x
            halves[k].append(x)
    return f


print(run(share(0), share(1)), sorted(parts[0] + parts[1]) == list(range(2 * N)), sorted(halves[0] + halves[1]) == list(range(2 * N)))

# Keys that run Python code, among others that do not.


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        return isinstance(other, (Key, int)) and self.n == getattr(other, "n", other)


mixed = {}


def objects():
    for i in range(N // 10):
        mixed[Key(i)] = i


def numbers():
    for i in range(N // 10):
        mixed[i] = i
        assert mixed[i] == i


print(run(objects, objects, numbers, numbers), len(mixed) == N // 10)

# defaultdict makes a missing value once for each thread that misses it; sum, min and any go through generators.
counts = collections.defaultdict(int)
locks = threading.Lock()


def count():
    for i in range(N):
        with locks:
            counts[i % 10] += 1


def consumers():
    for i in range(20):
        assert sum(x for x in range(50)) == 1225
        assert max(x % 7 for x in range(50)) == 6
        assert any(x == 49 for x in range(50)) and all(x < 50 for x in range(50))
        assert list(x for x in range(5)) == [0, 1, 2, 3, 4] and tuple(str(x) for x in range(2)) == ("0", "1")
        assert "".join(str(x) for x in range(5)) == "01234"
        assert sum((x for x in ([1], [2])), []) == [1, 2]


print(run(count, count, consumers, consumers), sorted(counts.values()) == [2 * N // 10] * 10)

# Exceptions, also one that several threads raise.
one = ValueError("shared")


def raising():
    for i in range(N):
        try:
            if i % 2:
                raise one
            raise KeyError(i)
        except ValueError as e:
            assert e is one
        except KeyError as e:
            assert e.args == (i,)


def keywords(a, *rest, b=1, **others):
    return a + b + sum(rest) + sum(others.values())


def calling():
    for i in range(N):
        assert keywords(i, b=2) == i + 2
        assert keywords(i, 1, 2, c=3) == i + 7
        assert (lambda x, *, y=i: x + y)(1) == i + 1


print(run(raising, raising, calling, calling))
