# Threads change functions that others call, and make functions and closures.
import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/lib")
from racing import race

N = 200


def f(a, b=1, *, c=2):
    return a + b + c


def change():
    for i in range(N):
        f.__defaults__ = (i,)
        f.__kwdefaults__ = {"c": i}
        f.note = i
        f.__name__ = "f%d" % i


def call():
    for i in range(N):
        f(1)
        f(1, 2)
        f(1, c=4)
        f(*(1, 2), **{"c": 3})
        repr(f)


race(change, call, call)
print(f(1, 1, c=1))


def closures():
    for i in range(N):
        def inner(x=i, *args, k=i, **kw):
            return x + i + k
        assert inner() == 3 * i
        assert (lambda: i)() == i
        assert [x + i for x in (1, 2)] == [1 + i, 2 + i]
        assert {x: i for x in (1, 2)} == {1: i, 2: i}
        assert f"{i:>5} {i!r}" == "%5d %d" % (i, i)
        exec("y = i + 1", {"i": i})
        assert eval("i + 1", {"i": i}) == i + 1


race(closures, times=3)
print("done")
