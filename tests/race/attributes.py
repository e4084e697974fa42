# Threads set, delete and read attributes of one object, of each kind of value, also by its __dict__.
import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/lib")
from racing import race

N = 400


class P:
    def __init__(self):
        self.number = 0
        self.value = None


class Q:
    __slots__ = "number", "value"


def own(p, k):
    name = "own%d" % k

    def run():
        for i in range(N):
            for v in (i, i + 0.5, str(i), None, [i]):
                setattr(p, name, v)
                assert getattr(p, name) == v
            if i % 50 == 49:
                delattr(p, name)
                assert not hasattr(p, name)
    return run


p = P()
race(own(p, 0), own(p, 1), own(p, 2))
print(sorted(p.__dict__))


def write(p, v):
    def run():
        for i in range(N):
            p.value = v
    return run


def read(p):
    def run():
        for i in range(N):
            v = p.value
            assert v is None or v == 1 or v == 2.5 or v == "three", v
    return run


for p in (P(), Q()):
    p.value = None
    race(write(p, 1), write(p, 2.5), write(p, "three"), read(p), read(p))
    print(p.value in (1, 2.5, "three"))


def to_dict(objects):
    def run():
        for o in objects:
            o.__dict__["other"] = 1
            vars(o)
    return run


def set_numbers(objects):
    def run():
        for o in objects:
            for i in range(5):
                o.number = i
                assert o.number == i
    return run


objects = [P() for i in range(100)]
race(to_dict(objects), set_numbers(objects))
print(sum(o.number for o in objects), sum(o.other for o in objects))


def many(p, k):
    def run():
        for i in range(60):
            setattr(p, "a%d_%d" % (k, i), i)
        for i in range(60):
            assert getattr(p, "a%d_%d" % (k, i)) == i
    return run


p = P()
race(many(p, 0), many(p, 1), many(p, 2))
print(len(vars(p)))


class A(P):
    def who(self):
        return "A"


class B(P):
    def who(self):
        return "B"


p = A()


def reclass():
    for i in range(N):
        p.__class__ = B
        p.__class__ = A


def ask():
    for i in range(N):
        assert p.who() in "AB"
        p.number = i


race(reclass, ask, ask)
print(p.who())
