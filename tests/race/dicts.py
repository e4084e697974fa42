# Threads set, delete and iterate over one dict.
import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/lib")
from racing import race

N = 300
d = {}


def fill(k):
    def run():
        for i in range(N):
            d[k, i] = i
            d[str(k * N + i)] = float(i)
    return run


race(fill(0), fill(1), fill(2))
print(len(d), sum(v for v in d.values()) == 6 * sum(range(N)))


def empty(k):
    def run():
        for i in range(N):
            assert d.pop((k, i)) == i
            del d[str(k * N + i)]
    return run


race(empty(0), empty(1), empty(2))
print(d)

once = {}
winners = []


def claim():
    for i in range(N):
        mine = object()
        if once.setdefault(i, mine) is mine:
            winners.append(i)


race(claim, times=3)
print(len(once), sorted(winners) == list(range(N)))


def change():
    for i in range(N):
        d[i % 7] = i
        d.pop((i + 3) % 7, None)
        d.update({"a": 1, "b": 2.0, i % 5: "c"})


def iterate():
    for i in range(N):
        try:
            for k, v in d.items():
                assert type(v) in (int, float, str)
        except RuntimeError as e:
            assert "dictionary" in str(e)
        for k in list(d):
            d.get(k)
        d == dict(d)


race(change, change, iterate, iterate)
print(len(d) <= 9)


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 5

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n


slow = {}


def python_keys():
    for i in range(N // 10):
        slow[Key(i)] = i
        assert slow[Key(i)] == i


race(python_keys, times=3)
print(len(slow))
