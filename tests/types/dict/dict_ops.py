# Dictionaries: making, changing, asking, merging.
def do(src, start=(("a", 1), ("b", 2), ("c", 3))):
    d = dict(start)
    names = {"d": d}
    try:
        exec(src, names)
        print(src, names["d"])
    except Exception as e:
        print(src, type(e).__name__, e, d)
for src in ["d['d'] = 4", "d['a'] = 9", "del d['a']", "del d['x']", "print(d['a'])", "d['x']", "d[[]]", "d[{}] = 1", "del d[[]]", "[] in d", "print('a' in d, 'x' in d, 1 in d)", "print(d.get('a'), d.get('x'), d.get('x', 0))", "d.get()", "d.get([])", "d.get('a', 1, 2)", "print(d.setdefault('a', 9), d.setdefault('x'), d.setdefault('y', 5))", "d.setdefault()", "d.setdefault([])", "print(d.pop('a'), d.pop('x', 'default'))", "d.pop('x')", "d.pop()", "d.pop([])", "d.pop('a', 1, 2)", "d.pop('a', default=1)", "print(d.popitem())", "dict().popitem()", "d.clear()", "print(d.copy() == d, d.copy() is d)", "d.update({'z': 26, 'a': 0})", "d.update([('z', 1), ['y', 2]])", "d.update(z=1, a=2)", "d.update({'q': 1}, r=2)", "d.update(5)", "d.update([1])", "d.update([(1,)])", "d.update(['ab', 'cd'])", "d.update('abc')", "d.update(None)", "d.update({}, {})", "d.update()", "d.update(iter([('k', 'v')]))",
            "d |= {'z': 1}", "d |= [('y', 2)]", "d |= 5", "d = d | {'a': 0, 'n': 1}", "d = d | [('a', 1)]", "d = {'z': 0} | d", "d = {**d, 'a': 5, **{'q': 6}}", "d = {**5}", "d = {**[('a', 1)]}", "print(len(d), bool(d), bool({}))", "print(d == {'c': 3, 'b': 2, 'a': 1}, d != {}, d == 5, {1: 1} == {True: 1.0})", "d < {}", "hash(d)", "print(list(d), list(reversed(d)), sorted(d), max(d))", "print(str(d), repr({1: {2: {}}}))", "d[d] = 1", "d['self'] = d; print(d)", "print(dict.fromkeys('abc'), dict.fromkeys([1, 2], 0), dict.fromkeys(()))", "dict.fromkeys(5)", "dict.fromkeys([[]])", "dict.fromkeys()", "print(dict(), dict(a=1), dict({'a': 1}, b=2), dict([(1, 2)]), dict(zip('ab', 'cd')), dict(**{'x y': 1}))", "dict(5)", "dict(1, 2)", "dict([1, 2])", "dict([(1, 2, 3)])", "dict(**{1: 2})", "dict('ab')", "dict(['ab'])", "d.x", "d.x = 1", "d.has_key('a')", "print({1: 'a', 1.0: 'b', True: 'c'}, {0: 1, False: 2, 0.0: 3, 0j: 4})", "print(d.__contains__('a'), d.__len__(), d.__getitem__('a'), d.__eq__(5), d.__or__(5), d.__ror__({}))", "d.__setitem__('k', 'v')", "d.__delitem__('a')", "d.__getitem__('zz')", "print({(1, 2): 3}[1, 2], {None: 1}[None], {float('nan'): 1})", "print(d.items() == dict(d).items(), d.keys() == {'a', 'b', 'c'})", "d.__init__({'new': 1})", "d['a'] += 5", "d['x'] += 5", "print({k: v for k, v in d.items() if v > 1}, {v: k for k, v in d.items()})", "print(len({i: i for i in range(1000)}))", "d.fromkeys", "print(d.get('a', 'x'), d.get(key='a'))"]:
    do(src)
d = {}
for i in range(10):
    d[i] = i
for i in range(0, 10, 2):
    del d[i]
d[0] = "again"
print(d, list(d.items())[-1], next(iter(d)))
for change in ["d['new'] = 1", "del d[1]", "d.clear()", "d[1] = 'same size'", "d.pop(1); d[100] = 1"]:
    d = {1: 1, 2: 2, 3: 3}
    try:
        for k in d:
            exec(change)
            if len(d) > 10: break
        print(change, d)
    except Exception as e:
        print(change, type(e).__name__, e)
d = {1: 1}
it = iter(d.values())
d[2] = 2
try:
    next(it)
except RuntimeError as e:
    print(e)
try:
    next(it)
except (RuntimeError, StopIteration) as e:
    print(type(e).__name__, e)
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): return isinstance(o, K) and self.n == o.n
    def __repr__(self): return f"K{self.n}"
d = {K(i): i for i in range(5)}
del d[K(2)]
print(d, d[K(3)], K(2) in d, d.pop(K(0)), d)
class NoHash:
    def __eq__(self, o): return True
class BadHash:
    def __hash__(self): return "x"
class RaisingHash:
    def __hash__(self): raise ValueError("no hash")
class RaisingEq:
    def __hash__(self): return 1
    def __eq__(self, o): raise ValueError("no eq")
class Big:
    def __hash__(self): return 2**100 + 7
for k in NoHash(), BadHash(), RaisingHash(), Big():
    try:
        print(len({k: 1}), hash(k))
    except Exception as e:
        print(type(e).__name__, e)
try:
    {RaisingEq(): 1}[1]
except ValueError as e:
    print(e)
