# Threads add, discard, unite and iterate over one set.
import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/lib")
from racing import race

N = 300
s = set()


def add():
    for i in range(N):
        s.add(i)
        s.add(str(i))


race(add, times=3)
print(len(s))
removed = []


def remove():
    for i in range(N):
        try:
            s.remove(i)
            removed.append(i)
        except KeyError:
            pass


race(remove, times=3)
print(len(s), sorted(removed) == list(range(N)))


def change():
    for i in range(N):
        s.add(i)
        s.discard(i - 1)
        s.update({"a", "b"}, [i])
        s.difference_update([i])


def look():
    for i in range(N):
        try:
            for x in s:
                assert type(x) in (int, str)
        except RuntimeError as e:
            assert "changed size" in str(e)
        s | {1}
        s & {"1", 2}
        "1" in s
        frozenset(s)


race(change, look, look)
print("1" in s, type(s.pop()) in (int, str))

b = bytearray()


def grow():
    for i in range(N):
        b.append(i % 256)
        b.extend(b"xyz")


race(grow, times=3)
print(len(b), b.count(b"y"))
