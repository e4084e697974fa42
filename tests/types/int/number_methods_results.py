# What __index__, __int__, __float__ and __complex__ give if it is of a subclass, and of subclasses that define them.
import math
import operator
import warnings


class I(int):
    def __index__(self):
        return 8


class F(float):
    pass


class C(complex):
    pass


class X:
    def __index__(self):
        return I(2)

    def __int__(self):
        return I(3)

    def __float__(self):
        return F(4)

    def __complex__(self):
        return C(5)


def show(label, f):
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        v = f()
    print(label, v, type(v).__name__, [(w.category.__name__, str(w.message)) for w in found])


show("index", lambda: operator.index(X()))
show("item", lambda: "abcdef"[X()])
show("int", lambda: int(X()))
show("float", lambda: float(X()))
show("sqrt", lambda: math.sqrt(X()))
show("complex", lambda: complex(X()))
show("hex", lambda: hex(X()))
# an int is its own index
show("index of an int", lambda: operator.index(I(1)))
show("item by an int", lambda: "abcdef"[I(1)])
show("range", lambda: range(20)[I(1)])
show("slice", lambda: [1, 2, 3][I(1):])
show("times", lambda: "ab" * I(2))
show("bool", lambda: operator.index(True))


class S(str):
    def __float__(self):
        return 9.5


class B(bytes):
    def __float__(self):
        return 7.5


show("float of a text", lambda: float(S("8")))
show("float of bytes", lambda: float(B(b"8")))
c = complex(1, 2)
print(complex(c) is c, complex(c, 0) == c, complex(C(1)) == 1, type(complex(C(1))))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    for f in [lambda: operator.index(X()), lambda: int(X()), lambda: float(X()), lambda: complex(X())]:
        try:
            f()
        except DeprecationWarning as e:
            print(e)
