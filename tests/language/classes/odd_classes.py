# Classes made in odd ways: keys that are no strings, a method mro that leaves the class out, special methods of other classes.
import warnings


def attempt(label, f):
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        try:
            r = f()
        except Exception as e:
            r = type(e).__name__ + ": " + str(e)
    print(label, r, [(w.category.__name__, str(w.message)) for w in found])


attempt("key", lambda: type("Odd", (), {42: 1, "a": 2}).a)


class Base:
    pass


class Without(type):
    def mro(cls):
        return (Base,)


class Once(type):
    def mro(cls):
        del Once.mro
        return (Base,)


attempt("mro", lambda: Without("A", (), {}))
attempt("mro", lambda: Once("B", (), {}))
attempt("mro", lambda: Once("C", (), {}).__mro__)


class FromOther(int):
    __eq__ = str.__eq__
    __add__ = str.__add__
    __len__ = list.__len__


a = FromOther(3)
attempt("==", lambda: a == a)
attempt("+", lambda: a + a)
attempt("+", lambda: 1 + a)
attempt("len", lambda: len(a))


class Meta1(type, Base):
    pass


class Meta2(Base, type):
    pass


for meta in Meta1, Meta2:
    d = meta("D", (), {"x": 1}).__dict__
    print(type(d).__name__, d["x"])


def f():
    return 1


def g():
    yield


def assign():
    f.__code__ = g.__code__
    return type(f()).__name__


attempt("code", assign)


async def agen():
    yield 1


def thrown():
    try:
        agen().athrow(ValueError, ValueError("v"), None).send(None)
    except ValueError as e:
        return repr(e)


attempt("athrow", thrown)
try:
    1 / 0
except ZeroDivisionError as e:
    print(sorted(dir(e.__traceback__)))
