# A StopIteration that goes through the iterators that others are wrapped in: its value is kept, and it is the end.
import itertools


class Two:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("value of Two")
        return self.n


def two():
    yield 1
    yield 2
    return "value of two"


def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)


def rest(it):
    while True:
        next(it)


def by_method(it):
    while True:
        it.__next__()


def delegate(it):
    result = yield from it
    print("yield from gave", result)


class Counted(enumerate):
    pass


class Loud(enumerate):
    def __next__(self):
        print("loud")
        return super().__next__()


wrappers = {
    "iter": iter,
    "enumerate": enumerate,
    "a class derived": Counted,
    "another": Loud,
    "twice": lambda it: enumerate(enumerate(it)),
    "map": lambda it: map(str, it),
    "zip first": lambda it: zip(it, "abcd"),
    "zip second": lambda it: zip("abcd", it),
    "zip strict": lambda it: zip(it, strict=True),
    "zip of nothing": lambda it: zip(),
    "filter": lambda it: filter(None, it),
    "filter with a function": lambda it: filter(lambda x: x > 1, it),
    "callable": lambda it: iter(lambda: next(it), 9),
    "list": lambda it: iter(list(it)),
}
for make in Two, two:
    for name, wrap in wrappers.items():
        print(name)
        show(rest, wrap(make()))
        show(by_method, wrap(make()))
        show(list, delegate(wrap(make())))
        print(next(wrap(make()), "default"))


def upto(limit):
    def f(*args):
        if args[0] > limit:
            raise StopIteration("from a function")
        return args[0]

    return f


def looped(it):
    for x in it:
        print(x, end=" ")
    else:
        return "ended"


def starred(it):
    first, *others = it
    return first, others


makers = {
    "map": lambda: map(upto(2), [1, 2, 3, 4]),
    "map of next": lambda: map(next, [iter([1]), iter([2]), iter([]), iter([3])]),
    "filter": lambda: filter(upto(2), [1, 2, 3, 4]),
    "filterfalse": lambda: itertools.filterfalse(lambda x: upto(2)(x) == 1, [1, 2, 3, 4]),
    "takewhile": lambda: itertools.takewhile(upto(2), [1, 2, 3, 4]),
    "dropwhile": lambda: itertools.dropwhile(lambda x: upto(2)(x) and False, [3, 1]),
    "starmap": lambda: itertools.starmap(upto(2), [(1, 1), (2, 2), (3, 3)]),
    "starmap of lists": lambda: itertools.starmap(upto(2), [[1, 1], [2, 2], [3, 3]]),
    "accumulate": lambda: itertools.accumulate([1, 2, 3, 4], upto(2)),
    "groupby": lambda: itertools.groupby([1, 2, 3], upto(2)),
}
for name, make in makers.items():
    print(name)
    show(lambda: len(list(make())))
    show(lambda: len([x for x in make()]))
    show(looped, map(type, make()))
    show(lambda: "x" in make())
    show(lambda: len(tuple(make())))
    show(lambda: len({**dict.fromkeys(make())}))
for f in (list, tuple, set, sum, max, sorted, bytes, starred, looped, "-".join, all, any):
    make = makers["map"] if f != "-".join else lambda: map(lambda x: str(upto(2)(x)), [1, 2, 3])
    show(f, make())
show(next, map(upto(0), [1]))
show(next, map(upto(0), [1]), "default")
show(lambda: [*makers["map"]()] + list(zip(makers["map"](), "abc")))


def raised():
    yield next(map(upto(0), [1]))


show(list, raised())
