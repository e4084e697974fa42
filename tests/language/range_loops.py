# Loops over range(...), which have an instruction of their own, and what may stand in its place.


def total(*args):
    t = []
    for i in range(*args):
        t.append(i)
    return t


def direct():
    out = []
    for i in range(3):
        out.append(i)
    for i in range(2, 5):
        out.append(i)
    for i in range(10, 0, -3):
        out.append(i)
    for i in range(5, 2):
        out.append("never")
    return out


print(total(4), total(1, 3), total(7, 1, -2), direct())
print([i for i in range(2) for j in range(i, 2)], {i: i for i in range(3)}, sum(i for i in range(10)))
print([i for i in range(True)], [i for i in range(False, True, True)])


def errors(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


def zero():
    for i in range(1, 5, 0):
        pass


def a_float():
    for i in range(1.5):
        pass


def a_string():
    for i in range("3"):
        pass


def no_args():
    for i in range():
        pass


def too_many():
    for i in range(1, 2, 3, 4):
        pass


for f in zero, a_float, a_string, no_args, too_many:
    errors(f)


def big():
    n = 0
    for i in range(2**70, 2**70 + 3):
        n += i
    for i in range(2**63 - 2, 2**63 + 1):
        n += 1
    for i in range(-(2**63), -(2**63) + 2):
        n += i
    for i in range(-(2**63), 2**63 - 1, 2**62):
        n += i
    return n


print(big())


class Index:
    def __index__(self):
        return 3


def index():
    out = []
    for i in range(Index()):
        out.append(i)
    return out


print(index())


def shadowed():
    def range(n):
        yield "own"
        yield n

    out = []
    for x in range(5):
        out.append(x)
    return out + [x for x in range(6)]


print(shadowed())


def parameter(range):
    return [x for x in range(4)]


print(parameter(lambda n: "abc"), parameter(lambda n: (n, n)))


def not_iterable(range):
    for x in range(4):
        pass


errors(lambda: not_iterable(lambda n: n))


def raises(range):
    for x in range(4):
        pass


def fail(n):
    raise ValueError(f"no range of {n}")


errors(lambda: raises(fail))


def nested(n):
    out = []
    for i in range(n):
        for j in range(i):
            if j == 2:
                break
            out.append((i, j))
        else:
            continue
        out.append("broken")
    return out


print(nested(5))

old = range
range = lambda n: ["global", n]
print([x for x in range(2)])
range = old
print([x for x in range(2)])


def change_while_running():
    out = []
    r = [1, 2, 3]
    for x in r:
        out.append(x)
        if x == 2:
            r.append(4)
    for i in old(3):
        i += 10
        out.append(i)
    return out


print(change_while_running())
