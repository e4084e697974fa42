# Views of a dict as sets, views of changed dicts, changes during iteration, and keys that compare strangely.
d = {"a": 1, "b": 2, "c": 3}
keys, values, items = d.keys(), d.values(), d.items()
print(keys & {"a", "z"}, sorted(keys | ["z"]), sorted(keys - {"a"}), sorted(keys ^ {"a", "q"}), keys.isdisjoint("xyz"), keys.isdisjoint("xa"))
print(items & {("a", 1), ("b", 0)}, ("a", 1) in items, ("a", 2) in items, 5 in items, keys == {"a", "b", "c"}, keys == ["a"], items == {("a", 1), ("b", 2), ("c", 3)})
print(keys < {"a", "b", "c", "d"}, keys <= {"a", "b", "c"}, keys > {"a"}, keys >= {"a", "z"}, values == d.values(), values == values)
d["d"] = 4
del d["a"]
print(keys, values, items, len(keys), list(reversed(keys)), list(reversed(items)))
print(keys.mapping, repr({}.keys()), repr({1: 2}.items()), type(keys.mapping).__name__)
try:
    keys.mapping["x"] = 1
except TypeError as e:
    print(e)
for bad in (lambda: keys + keys, lambda: keys[0], lambda: hash(keys), lambda: keys & 5, lambda: values & values, lambda: keys | 5, lambda: type(keys)()):
    try:
        bad()
    except TypeError as e:
        print(e)
unhash = {"l": []}
try:
    unhash.items() & {1}
    unhash.items() | set()
except TypeError as e:
    print(e)

def change(action):
    d = {1: "a", 2: "b", 3: "c"}
    seen = []
    try:
        for k in d:
            seen.append(k)
            action(d, k)
    except RuntimeError as e:
        seen.append(str(e))
    print(seen, d)
change(lambda d, k: d.update({k: "changed"}))
change(lambda d, k: d.update({k + 10: "new"}))
change(lambda d, k: d.pop(k))
change(lambda d, k: d.clear())

class Key:
    def __init__(self, name, h, equal=()):
        self.name, self.h, self.equal = name, h, equal
    def __hash__(self):
        return self.h
    def __eq__(self, other):
        print(f"{self.name}=={getattr(other, 'name', other)}", end=" ")
        return other is self or getattr(other, "name", None) in self.equal
    def __repr__(self):
        return self.name
a, b, c = Key("a", 1), Key("b", 1, ("a",)), Key("c", 1)
d = {a: 1}
d[b] = 2
d[c] = 3
print(d, d.get(b), d.get(c), c in d, d.pop(a), d)

class Bad:
    def __hash__(self):
        return hash("x")
    def __eq__(self, other):
        raise ValueError("no comparison")
d = {"x": 1}
for f in (lambda: d[Bad()], lambda: Bad() in d, lambda: d.get(Bad()), lambda: d.setdefault(Bad(), 1), lambda: d.pop(Bad(), None), lambda: {**d, Bad(): 1}):
    try:
        f()
    except ValueError as e:
        print(e, end="; ")
print(d)
print({1: "int", 1.0: "float", True: "bool"}, {0: 1} == {False: True})
x, y = {"a": 1}, {"b": 2}
print(x | y, x | {"a": 9}, y | x, x)
x |= [("c", 3)]
print(x, x.__or__(5), x.__ror__({"q": 0}))
try:
    x | [("c", 3)]
except TypeError as e:
    print(e)
for arg in ([1], ["ab", "c"], [(1, 2, 3)], 5, [[1, 2], 3], {1: 2}.items(), ["ab"]):
    try:
        print(dict(arg))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(dict.fromkeys("aba", []), dict(zip("ab", (1, 2)), c=3), {}.popitem if False else "-", dict(a=1) | dict(a=2))
