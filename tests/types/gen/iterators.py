# Built-in iterators.
for src in ["list(zip([1, 2], 'ab', (3, 4, 5)))", "list(zip())", "list(zip([1, 2], [1], strict=True))", "list(zip([1], [1, 2], strict=True))", "list(zip([1], [1], [1, 2], strict=True))", "list(zip([1], [], [1, 2], strict=True))", "list(zip([], strict=True))", "zip(5)", "zip([1], 5)", "zip([1], foo=1)", "list(zip([1], strict=0))", "list(map(lambda a, b: a + b, [1, 2], [3, 4, 5]))", "list(map(str, []))", "map()", "map(str)", "map(5, [1])", "list(map(5, [1]))", "list(map(None, [1]))", "map(str, 5)", "list(filter(None, [0, 1, '', 'a', None, []]))", "list(filter(lambda x: x > 1, [1, 2, 3]))", "filter(None)", "filter(None, 5)", "list(filter(5, [1]))", "list(enumerate('ab'))", "list(enumerate('ab', 5))", "list(enumerate('ab', start=-1))", "list(enumerate(iterable='x'))", "enumerate()", "enumerate(5)", "enumerate([], 'a')", "enumerate([], 1, 2)", "next(enumerate('a', 2**63))", "list(reversed([1, 2]))", "list(reversed('ab'))", "list(reversed((1, 2)))", "reversed(5)", "reversed({1})", "list(reversed({1: 2}))", "reversed()", "reversed(iter([]))", "list(iter([3, 2, 0, 1].pop, 0))", "iter(5, 0)", "iter()", "iter([], 1, 2)", "list(iter(lambda: 1, 1))", "next(iter([]), 'd')", "next([])", "next(iter([1]), 1, 2)", "next()", "iter([1]).__next__()", "iter([]).__next__()", "iter([1]).__iter__().__next__()", "iter('ab').__length_hint__()", "list(zip(*[(1, 2), (3, 4)]))", "dict(zip('ab', range(2)))", "list(map(lambda *a: a, 'ab', 'cd'))", "sum(map(int, '123'))", "all(map(bool, [1, 0]))", "type(zip()), type(map(str, '')), type(filter(None, '')), type(enumerate('')), type(reversed([]))", "type(iter([])), type(iter(())), type(iter('')), type(iter({})), type(iter(set())), type(iter(range(0))), type(iter(b'')), type(iter(int, 1))", "list(map(pow, [2, 3], [3, 2], [5, 5]))", "zip([1]).__next__()", "[*map(chr, range(97, 100))]", "list(filter(str.isalpha, 'a1b'))", "list(map(str.upper, 'ab'))", "max(map(abs, [-3, 2]))", "len(zip())", "zip()[0]", "zip() == zip()", "map(str, 'a').x", "iter([1]).x", "repr(iter([]))[:22]", "zip.__name__", "list(zip('ab', iter('cd')))", "list(iter(range(3)))", "iter(range(3)).__reduce__", "list(enumerate(enumerate('a')))"]:
    if src == "iter(range(3)).__reduce__": continue
    try:
        print(src, "->", eval(src))
    except Exception as e:
        print(src, "->", type(e).__name__, e)
z = zip([1, 2, 3], it := iter([4]))
print(next(z), next(z, "end"), next(z, "end"), list(it))
def boom(x):
    if x == 2: raise ValueError("boom")
    return x
m = map(boom, [1, 2, 3])
print(next(m))
try:
    next(m)
except ValueError as e:
    print(e, next(m), next(m, "done"))
class Broken:
    def __iter__(self): return self
    def __next__(self): raise KeyError("next")
for f in list, tuple, set, sum, max, sorted, all, dict, enumerate, "".join, bytes, frozenset, lambda x: [*x], lambda x: next(zip(x)), lambda x: next(map(str, x)), lambda x: next(enumerate(x)), lambda x: 1 in x, lambda x: [].extend(x), lambda x: {}.update(x), lambda x: set().update(x), lambda x: [y for y in x]:
    try:
        f(Broken())
        print("lazy")
    except KeyError as e:
        print(repr(e))
e = enumerate("abc")
for i, c in e:
    if i == 1: print(list(e))
it = iter([1, 2, 3])
print([(a, b) for a, b in zip(it, it)])
r = reversed([1, 2, 3])
print(next(r), r.__length_hint__(), list(r), list(r))
class Rev:
    def __reversed__(self): return "anything"
class NoRev:
    __reversed__ = None
    def __len__(self): return 1
    def __getitem__(self, i): return 1
print(reversed(Rev()))
try:
    reversed(NoRev())
except TypeError as e:
    print(e)
calls = []
class Sentinel:
    def __eq__(self, o): calls.append(o); return o == 3
print(list(iter(iter([1, 2, 3, 4]).__next__, Sentinel())), calls)
