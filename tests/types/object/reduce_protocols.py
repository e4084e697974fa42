# What __reduce__, __reduce_ex__ and __getstate__ say of objects, for the old protocols and for the new ones.
import copy
import copyreg


def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__, str(e)


def parts(r):
    return (r[0].__name__,) + r[1:] if isinstance(r, tuple) and callable(r[0]) else r


class Plain:
    pass


class Numbers(int):
    pass


class Items(list):
    pass


class Slots:
    __slots__ = ("a", "b")


class Both(Slots):
    pass


class Own(Slots):
    def __getstate__(self):
        return "state"


plain, both, slots = Plain(), Both(), Slots()
plain.x = 1
both.a, both.c = 1, 2
slots.b = 3
items = Items([1])
items.y = 2
for o in [Plain(), plain, Numbers(5), items, Slots(), slots, Both(), both, Own()]:
    print(type(o).__name__, o.__getstate__())
    for protocol in 0, 1, 2, 4:
        r = parts(attempt(lambda: o.__reduce_ex__(protocol)))
        print(" ", protocol, r[:3] if isinstance(r, tuple) else r)
    r = parts(attempt(o.__reduce__))
    print("  -", r)
for o in [1, "a", (1,), 1.5, object(), None, len, int]:
    print([parts(attempt(lambda: o.__reduce_ex__(p)))[:2] for p in (0, 2)] if o is not len and o is not None and type(o) is not object
          and o is not int else type(o).__name__)
print(attempt(lambda: plain.__reduce_ex__()), attempt(lambda: plain.__reduce_ex__("a")))
f, args, *state = items.__reduce_ex__(1)
again = f(*args)
print(type(again), again, f is copyreg._reconstructor, state)
print(copyreg._reconstructor(Plain, object, None).__class__, copyreg._reconstructor(Numbers, int, 7))
print(type(copy.copy(both)), copy.copy(both).a, copy.deepcopy(both).c, copy.copy(Plain()).__dict__)
s = slice([1], [2])
print(copy.copy(s) is s, copy.deepcopy(s) is s, copy.deepcopy(s) == s, copy.deepcopy(s).start is s.start)
