# Threads share generators and iterators. A generator runs in one of them at a time.
import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/lib")
from racing import race

N = 300


def count(n):
    for i in range(n):
        yield i


g = count(10 ** 9)
seen = []


def take():
    mine = []
    while len(mine) < N:
        try:
            mine.append(next(g))
        except ValueError as e:
            assert str(e) == "generator already executing"
    seen.extend(mine)


race(take, times=3)
print(len(seen), len(set(seen)))

g = count(N)
seen = []


def loop():
    while True:
        try:
            for x in g:
                seen.append(x)
            return
        except ValueError as e:
            assert str(e) == "generator already executing"


race(loop, times=3)
print(sorted(seen) == list(range(N)))


def echo():
    got = None
    while True:
        got = yield got


e = echo()
next(e)


def send(v):
    def run():
        done = 0
        while done < N:
            try:
                assert e.send(v) == v
                done += 1
            except ValueError:
                pass
    return run


race(send(1), send("two"), send(3.5))
e.close()


def outer():
    try:
        yield from count(10 ** 9)
    except KeyError:
        yield "caught"


for i in range(20):
    o = outer()
    next(o)

    def close():
        try:
            o.close()
        except ValueError:
            pass

    def throw():
        try:
            o.throw(KeyError())
        except (ValueError, KeyError, StopIteration):
            pass

    def step():
        try:
            for k in range(20):
                next(o)
        except (ValueError, StopIteration):
            pass
    race(close, throw, step, step)
print("closed")

it = iter(range(N))
seen = []


def from_iterator():
    for x in it:
        seen.append(x)


race(from_iterator, times=3)
print(set(seen) == set(range(N)))

for shared in (iter(list(range(N))), iter("x" * N), iter((1,) * N), zip(range(N), range(N)), enumerate(range(N)), map(str, range(N)), reversed([1] * N), iter({i: i for i in range(N)})):
    def drain():
        for x in shared:
            pass
    race(drain, times=3)
print("drained")
