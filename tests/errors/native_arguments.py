# What built-in functions that know the names of their parameters say about a wrong number of arguments.
import math
import types


def show(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


show(memoryview, b"", 1)
show(memoryview, 1, 2, 3, x=1)
show(memoryview, object=b"", x=1)
show(memoryview, x=1)
show(memoryview, b"", object=b"")
show(memoryview)
show(types.MappingProxyType, {}, 1)
show(compile, 1)
show(compile, 1, 2, 3, 4, 5, 6, 7, 8, 9)
show(compile, 1, 2, 3, 4, 5, 6, 7)
show(compile, source="1", mode="eval", file="x")
show(compile, "1", "x", "eval", filename="y", no=1)
show(compile, "1", "x", "eval", no=1)
show("".split, 1, 2, 3)
show("".split, sep=1, maxsplit=2, more=3)
show("a b".split, sep=" ", max=2)
show("".encode, 1, 2, 3)
show(b"".decode, "utf-8", encoding="x")
show("".expandtabs, 1, 2)
show("".splitlines, 1, keepends=True)
show([].sort, 1)
show(sorted)
show([].sort, key=None, reverse=False, more=1)
show((1).to_bytes, 1, 2, 3)
show((1).to_bytes, 1, "big", signed=True, x=1)
show(int.from_bytes)
show(int.from_bytes, byteorder="big")
show(b"".hex, 1, 2, 3)
show(b"".translate, 1, 2, 3)
show(math.isclose, 1)
show(math.isclose, 1, 2, 3)
show(math.isclose, 1, 2, rel_tol=1, abs_tol=2, more=3)
show(math.isclose, 1, b=2, tol=3)
show(sum, [], 1, start=2)
show(sum, [], 1, 2)
show(sum, start=1)
show(round, 1, 2, 3)
show(round, ndigits=1)
show(enumerate, start=1)
