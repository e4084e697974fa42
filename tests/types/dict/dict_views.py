# Views of dictionaries, and their iterators.
d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
d["d"] = 4
names = dict(d=d, k=k, v=v, i=i)
for src in ["k", "v", "i", "len(k), len(v), len(i)", "list(k), list(v), list(i)", "list(reversed(k)), list(reversed(v)), list(reversed(i))", "'a' in k, 1 in v, ('a', 1) in i, ('a', 2) in i, 'a' in i, ('a',) in i, [] in v", "[] in k", "([], 1) in i", "sorted(k & {'a', 'z'})", "sorted(k | {'z'})", "sorted(k - {'a'})", "sorted(k ^ {'a', 'z'})", "sorted(i & {('a', 1)})", "sorted({'a', 'q'} & k)", "sorted(['a', 'q'] & k)", "sorted(k & 'ab')", "sorted({'q'} - k)", "k & 5", "5 & k", "v & {1}", "v | v", "k == {'a', 'b', 'c', 'd'}", "k == d", "k == ['a', 'b', 'c', 'd']", "k < {'a', 'b', 'c', 'd', 'e'}", "k <= k", "k > {'a'}", "k >= 5", "v == v", "v == d.values()", "i == dict(d).items()", "k.isdisjoint({'z'})", "k.isdisjoint('az')", "i.isdisjoint([])", "k.isdisjoint(5)", "v.isdisjoint([])", "hash(k)", "hash(v) is not None", "k.mapping", "k.mapping['a']", "type(k.mapping)", "k[0]", "k.x", "type(k), type(v), type(i)", "type(iter(k)), type(iter(v)), type(iter(i)), type(reversed(k))", "iter(k).__length_hint__()", "type(d.keys())()", "bool({}.keys()), bool(k)", "repr({}.keys())", "type(k & k), type(k | 'z')", "set(k) == k", "max(k)", "dict(i) == d", "[*k]"]:
    try:
        print(src, "->", eval(src, names))
    except Exception as e:
        print(src, "->", type(e).__name__, e)
try:
    k.mapping["x"] = 1
except TypeError as e:
    print(e)
for key, val in d.items():
    d[key] = val * 2
print(d)
for key in list(d):
    if d[key] > 4: del d[key]
print(d, len(k), k, i)
it = iter(d.items())
print(next(it), next(it), next(it, None), next(it, None))
r = reversed({1: 2, 3: 4}.items())
print(next(r), list(r))
rec = {}
rec["v"] = rec.values()
try:
    print(repr(rec))
except RecursionError as e:
    print("RecursionError")
