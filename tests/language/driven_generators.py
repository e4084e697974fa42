# Generators that built-in functions go through: their errors, what they call, and what calls them again.
import sys
import traceback


def numbers(n):
    for i in range(n):
        yield i


def failing(n):
    yield from range(n)
    raise ValueError("after %d" % n)


print(sum(numbers(10)), max(numbers(5)), min(numbers(5)), any(numbers(3)), all(numbers(3)))
print(list(numbers(3)), tuple(numbers(3)), set(numbers(3)), sorted(numbers(3), reverse=True), ",".join(str(i) for i in numbers(4)))

for f in (sum, list, max, any, set, sorted, tuple, lambda g: dict((i, i) for i in g)):
    try:
        f(failing(1) if f is any else failing(3))
    except ValueError as e:
        print(type(e).__name__, e, [t.name for t in traceback.extract_tb(e.__traceback__)])

# What a generator calls has its own frame, and may go through generators itself.
def square(x):
    return x * x


def deep(n):
    return sum(square(i) + (deep(i) if i > 1 else 0) for i in numbers(n))


print(deep(6))


def where():
    names = []
    f = sys._getframe(1)
    while f is not None:
        names.append(f.f_code.co_name)
        f = f.f_back
    return names


def asks():
    yield where()


print(next(asks()), list(asks()), sum(asks(), []))


# It may run already, or have ended.
def itself():
    yield 1
    yield sum(me)


me = itself()
try:
    print(list(me))
except ValueError as e:
    print(e)
print(list(me), sum(me))
g = numbers(5)
print(any(g), next(g), sum(g), sum(g), list(g))


def stops():
    yield 1
    raise StopIteration


try:
    list(stops())
except RuntimeError as e:
    print(e, repr(e.__cause__))


def bottomless(n):
    return sum(bottomless(n + 1) for _ in range(1))


try:
    bottomless(0)
except RecursionError as e:
    print(type(e).__name__)
print(sum(numbers(4)))


# The same generator in many calls: its memory grows for what it calls.
def helper(a, b=2, *rest, c=3, **more):
    x, y, z = a, b, c
    return x + y + z + len(rest) + len(more)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def norm(self):
        return self.x * self.x + self.y * self.y


def calls(n):
    for i in range(n):
        p = Point(i, i + 1)
        bound = p.norm
        yield helper(i) + helper(i, 5, 6, 7) + helper(a=i, c=9, d=1) + p.norm() + bound() + helper(*(i, i))


print(sum(calls(50)), list(calls(3)))


def wide(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p):
    q = r = s = t = u = v = w = x = y = z = a
    return [a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t + u + v + w + x + y + z]


def widely(n):
    for i in range(n):
        yield wide(*range(16))[0] + wide(i, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)[0]


print(sum(widely(20)))


def sends():
    total = 0
    while True:
        got = yield square(total)
        if got is None:
            return
        total += square(got)


s = sends()
print(next(s), [s.send(i) for i in range(5)])


def handles():
    for i in range(3):
        try:
            yield square(i)
        except KeyError as e:
            yield repr(e), sys.exc_info()[0]
        finally:
            print("finally", i)


h = handles()
print(next(h), h.throw(KeyError("k")), list(h))


async def coro(n):
    return square(n) + helper(n)


def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        return e.value


print([run(coro(i)) for i in range(4)])
