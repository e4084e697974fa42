# Str keys that several dicts have in other places, and dicts that change between the look-ups.
words = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu".split()
a = {}
for i, w in enumerate(words):
    a[w] = i
b = {}
for i, w in enumerate(reversed(words)):
    b[w] = i
for _ in range(3):
    for w in words:
        a[w] += 10
        b[w] += 100
        assert w in a and w in b and not (w not in a)
print(a, b)
for w in words[::2]:
    del a[w]
print([w in a for w in words], [a.get(w) for w in words])
for w in words:
    a[w] = a.get(w, 0) + 1
print(a)
a.clear()
print([w in a for w in words], [w not in a for w in words])
try:
    a["alpha"]
except KeyError as e:
    print("KeyError", e)
small = {"x": 1}
other = {"y": 2, "x": 3}
for _ in range(8):
    for d in (small, other):
        d["x"] += 1
        for k in ("x", "y", "z"):
            if k in d:
                d[k] *= 2
print(small, other)


class S(str):
    pass


class D(dict):
    def __getitem__(self, k):
        return "own " + str(k)

    def __setitem__(self, k, v):
        super().__setitem__(k, v + 1)

    def __contains__(self, k):
        return k == "never"


k = "key"
plain = {k: 1, 2: 3, 1.5: "f"}
d = D(plain)
for _ in range(3):
    plain[k] += 1
    d[k] = plain[k]
    print(plain[k], d[k], k in d, "never" in d, dict.__getitem__(d, k), S(k) in plain, plain[S(k)], plain[1.5], 0.0 in plain, 2.5 in plain)
plain[S("key")] = "by subclass"
print(plain, plain["k" + "ey"])

# Variables that are reached through globals() too.
counter = 0
g = globals()
for name in ("counter", "other_counter") * 3:
    g[name] = g.get(name, 0) + 1
    g[name] += 1
    assert name in g
print(counter, other_counter, g["counter"])
del g["counter"]
print("counter" in g)
counter = 5
print("counter" in g, g["counter"])


def local(n):
    t = {"n": 0}
    u = {}
    for i in range(n):
        t["n"] += i
        u["k%d" % (i % 3)] = t["n"]
    return t, u


print(local(10))
text = "the quick the lazy the dog, a b a b a\tx\n  end " * 40
counts = {}
for line in text.split("\n"):
    for w in line.split():
        if w in counts:
            counts[w] += 1
        else:
            counts[w] = 1
print(counts)
for s in ("", " ", "a", " a", "a ", "ab", " ab cd ", "x" * 31 + " " + "y" * 32 + " " + "z" * 33, "one two three four five six seven eight nine ten " * 60):
    r = s.split()
    print(len(r), r[:3], r[-2:], len(set(r)))
