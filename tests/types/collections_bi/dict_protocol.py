# dicts: every method with good and bad arguments, subclasses, and changes during iteration.


def show(what):
    try:
        print(what, "->", eval(what))
    except Exception as e:
        print(what, "!", type(e).__name__, e)


class K:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, k):
        return k * 2


class BadKeys:
    keys = None


class Unhashable:
    __hash__ = None


for what in ["dict(a=1, b=2)", "dict([('a', 1), ['b', 2], 'cd'])", "dict({'a': 1}, a=2)", "dict(K())", "dict(K(), c=1)", "dict([1])", "dict(['abc'])", "dict([(1, 2, 3)])", "dict(1)", "dict(None)", "dict([[]])",
             "dict('ab')", "dict(['ab'])", "dict(BadKeys())", "{[]: 1}", "{Unhashable(): 1}", "{**{'a': 1}, 'b': 2, **K()}", "{**1}", "{**[1]}", "dict(**{'a': 1}, **{'b': 2})", "dict(zip('abc', range(3)))", "{1: 'a', 1.0: 'b', True: 'c'}",
             "{'a': 1}['b']", "{}[[]]", "{1: 2}.get(1)", "{1: 2}.get(3)", "{1: 2}.get(3, 4)", "{}.get()", "{}.get([])", "{}.pop(1)", "{1: 2}.pop(1, 3)", "{}.pop(1, 3)", "{}.pop()", "{}.popitem()", "{1: 2, 3: 4}.popitem()", "{}.setdefault(1)",
             "{1: 2}.setdefault(1, 3)", "{}.setdefault()", "{}.setdefault([], 1)", "dict.fromkeys('ab')", "dict.fromkeys('ab', 1)", "dict.fromkeys(1)", "dict.fromkeys([[]])", "dict.fromkeys()", "{1: 2}.update([(3, 4)])", "{}.update(1)", "{}.update([1])", "{}.update(1, 2)",
             "{1: 2} | {1: 3, 4: 5}", "{1: 2} | [(1, 3)]", "[(1, 3)] | {1: 2}", "{1: 2} | K()", "{1: 2} == {1: 2.0}", "{1: 2} != {1: 3}", "{1: 2} < {1: 3}", "{} == []", "1 in {1: 2}", "[] in {}", "2 not in {1: 2}", "len({1: 2})", "list({1: 2, 3: 4})",
             "list(reversed({1: 2, 3: 4}))", "bool({})", "hash({})", "{} + {}", "-{}", "{1: 2}.keys() & {1, 5}", "{1: 2}.keys() | [5]", "{1: 2}.keys() - {1}", "{1: 2}.keys() ^ {3}", "{1: 2}.items() & [(1, 2)]", "{1: []}.items() & [(1, [])]", "{1: 2}.keys() <= {1, 2}", "{1: 2}.keys() == {1}",
             "{1: 2}.values() == {1: 2}.values()", "{1: 2}.items() == {(1, 2)}", "(1, 2) in {1: 2}.items()", "(1, 3) in {1: 2}.items()", "1 in {1: 2}.items()", "2 in {1: 2}.values()", "{1: 2}.keys().isdisjoint([3])", "{1: 2}.keys().mapping[1]", "len({1: 2}.items())", "{1: 2}.keys()[0]",
             "repr({1: 2}.keys()), repr({1: 2}.values()), repr({1: 2}.items())", "list(reversed({1: 2, 3: 4}.items()))", "{1: 2}.__contains__(1)", "{1: 2}.__getitem__(1)", "{}.__missing__", "dict.__getitem__({}, 1)", "{}.copy(1)", "{}.clear(1)", "{1: 2}.keys() < 5", "set({1: 2})", "str({1: {2: {}}})", "{'a': 1}.items().mapping"]:
    show(what)


class Counting(dict):
    def __missing__(self, k):
        return "missing %r" % (k,)

    def __setitem__(self, k, v):
        print("set", k, v)
        super().__setitem__(k, v)


c = Counting(a=1)
c.update(b=2)
c["c"] = 3
c |= {"d": 4}
print(c, c["zz"], c.get("zz"), c.setdefault("e", 5), type(c.copy()).__name__, type(c | {}).__name__, type({} | c).__name__, type(Counting.fromkeys("xy")).__name__)


def mutate(change, kind="keys"):
    d = {i: i for i in range(3)}
    try:
        for k in getattr(d, kind)():
            change(d, k)
        print("no error", d)
    except RuntimeError as e:
        print(e, d)


mutate(lambda d, k: d.__setitem__(k, k + 1))
mutate(lambda d, k: d.__setitem__(k + 10, 1))
mutate(lambda d, k: d.pop(k), "items")
mutate(lambda d, k: (d.pop(k), d.__setitem__(k, 1)), "values")
mutate(lambda d, k: d.clear())
d = {1: 2}
it = iter(d)
d[3] = 4
for f in (lambda: next(it), lambda: next(it), lambda: list(it), lambda: it.__length_hint__()):
    try:
        print(f())
    except (RuntimeError, StopIteration) as e:
        print(type(e).__name__, e)
d = {}
d["self"] = d
d["items"] = d.items()
print(d)


class Evil:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if armed:
            target.clear()
        return False


armed, target = False, {}
target.update({Evil(i): i for i in range(5)})
armed = True
print(target.get(Evil(9)), len(target))
