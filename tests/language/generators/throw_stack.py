# While an exception is thrown into a generator that delegates, the stack shows all that delegate.
import sys


def names():
    f, found = sys._getframe(1), []
    while f:
        found.append((f.f_code.co_name, f.f_lineno))
        f = f.f_back
    return found


def inner():
    while True:
        try:
            yield names()
        except ValueError:
            yield names()


def middle():
    yield from inner()


def outer():
    yield from middle()


g = outer()
print(next(g))
print(next(g))
print(g.throw(ValueError))
print(next(g))
print(g.throw(ValueError("again")))


class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return names()

    def throw(self, *args):
        return names()


def over():
    yield from Iterator()


g = over()
print(next(g))
print(g.throw(KeyError))


class Await:
    def __await__(self):
        try:
            yield names()
        except ValueError:
            yield names()


async def one():
    await Await()


async def two():
    await one()


c = two()
print(c.send(None))
print(c.throw(ValueError()))
c.close()


def deep(n):
    if n:
        yield from deep(n - 1)
    else:
        try:
            yield len(names())
        except ValueError:
            yield len(names())


g = deep(50)
print(next(g), g.throw(ValueError))


def fails():
    try:
        yield
    finally:
        print([n for n, _ in names()])


def passes():
    yield from fails()


g = passes()
next(g)
try:
    g.throw(ZeroDivisionError("thrown"))
except ZeroDivisionError as e:
    tb, lines = e.__traceback__, []
    while tb:
        lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(e, lines)
print(names())
