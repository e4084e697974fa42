# Threads read, write, delete and bind globals, cells and attributes of modules.
import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/lib")
from racing import race

N = 500
g = 0
h = 0
t0 = t1 = t2 = None


def write(v):
    def run():
        global g
        for i in range(N):
            g = v
    return run


def read():
    for i in range(N):
        v = g
        assert v == 0 or v == 1 or v == 2.5 or v == "three" or v == (4,), v


race(write(1), write(2.5), write("three"), write((4,)), read, read)
print(g in (1, 2.5, "three", (4,)))


def bind():
    global h
    for i in range(N):
        h = i
        try:
            del h
        except NameError:
            pass
        h = i + 0.5


def use():
    for i in range(N):
        try:
            assert type(h) in (int, float)
        except NameError:
            pass
        globals().get("h")


race(bind, bind, use, use)
print(type(h))


def own(k):
    name = "t%d" % k
    space = {}
    exec("def run():\n global %s\n for i in range(500):\n  %s = i\n  assert %s == i\n  %s = str(i)\n  assert %s == str(i)\n"
         % ((name,) * 5), globals(), space)
    return space["run"]


race(own(0), own(1), own(2))
print(t0, t1, t2)


def cells():
    c = 0
    d = None

    def write(v):
        def run():
            nonlocal c, d
            for i in range(N):
                c = v
                d = i
        return run

    def read():
        for i in range(N):
            assert c in (0, 1, 2.5, "three"), c
            assert d is None or type(d) is int

    race(write(1), write(2.5), write("three"), read, read)
    return c in (1, 2.5, "three"), d


print(cells())


def builtin():
    global len
    for i in range(N // 5):
        len = abs
        del len


def call():
    for i in range(N):
        assert len([1]) == 1 if len is not abs else True


def guarded():
    try:
        call()
    except TypeError:
        pass


race(builtin, guarded, guarded)
print(len("ab"))
