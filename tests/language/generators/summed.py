# Natives that take all items of a generator: sums of ints, of what is not, lists that the generator itself changes.
def items(*a):
    for x in a:
        yield x


print(sum(items(1, 2, 3)), sum(items()), sum(items(True, 2, True)), sum(items(1, 2), 10))
print(sum(items(1, 2, 0.5, 3)), sum(0.1 for _ in range(10)))
print(sum(items(2**62, 2**62, 2**62)), sum(items(-2**63, -1, 1)), sum(items(1, 2**80, 3)), sum(items(1, 2j)))
print(sum(items([1], [2]), []), sum(items((1,), (2,)), ()))
for bad in (items(1, "x", 2), items(1, None), items("a")):
    try:
        print(sum(bad))
    except TypeError as e:
        print("TypeError:", e, "| left:", list(bad))


class N:
    def __init__(self, n):
        self.n = n

    def __radd__(self, other):
        print("radd", other, self.n)
        return other + self.n


print(sum(items(1, N(2), 3, N(4), 5)))


def fails(n):
    for i in range(n):
        yield i
    raise ValueError("after %d" % n)


for f in (sum, list, tuple, sorted):
    try:
        f(fails(3))
    except ValueError as e:
        print(f.__name__, e)


def own():
    yield from range(3)
    yield sum(g)


g = own()
try:
    print(sum(g))
except ValueError as e:
    print(e)

l = [0]


def grows():
    for i in range(5):
        l.append("own")
        yield i
        if len(l) > 6:
            l.clear()


l.extend(grows())
print(l)
l = []
try:
    l.extend(fails(2))
except ValueError:
    print(l)
l += (x for x in "abc")
print(l, list(x for x in range(40))[-3:], sorted(-x for x in range(5)), "-".join(str(x) for x in range(4)))
print([x for x in range(100)][::33], [[y for y in range(x)] for x in range(4)])


def deep(n):
    yield sum(deep(n - 1)) + 1 if n else 0


print(sum(deep(50)))
