# Sorting by numbers, strings and tuples of them, in all sizes: the order of equals, signed zeros, strings with zeros in them.
import hashlib


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % n

    def choice(self, items):
        return items[self.below(len(items))]


rnd = Random(1)


def show(name, n, items):
    digest = hashlib.md5(repr(items).encode()).hexdigest()[:12]
    print(name, n, digest, repr(items[:3])[:70])


makers = {
    "small": lambda: rnd.below(100) - 50,
    "large": lambda: rnd.below(2**31) * 2**31 - 2**61,
    "float": lambda: rnd.choice([0.0, -0.0, 1.5, -1.5, 1e300, -1e-300, float("inf"), float("-inf"), 5e-324]) * (rnd.below(3) or 1),
    "short": lambda: "".join(rnd.choice("ab\0\x01é€😀") for _ in range(rnd.below(12))),
    "common": lambda: "https://example.com/" + "x" * rnd.below(30) + "\0" * rnd.below(20),
    "tuple": lambda: (rnd.below(4), "abc"[rnd.below(3)] * rnd.below(12), rnd.below(10) / 4),
    "ragged": lambda: (rnd.below(3),) * rnd.below(4),
    "mixed": lambda: (rnd.choice(["a", "b"]), rnd.choice([1, 2.5, 10**30, True, -7])),
    "nested": lambda: (rnd.below(3), [rnd.below(3)], (rnd.below(2), "z")),
    "numbers": lambda: rnd.choice([1, 2.5, 10**30, True, -(10**25)]),
    "bytes": lambda: bytes([rnd.below(3), rnd.below(256)]),
}
for name, make in makers.items():
    for n in (2, 5, 12, 13, 100, 511, 512, 3000):
        items = [make() for _ in range(n)]
        show(name, n, sorted(items))
        show(name, n, sorted(items, reverse=True))
        numbered = list(enumerate(items))
        show(name, n, [i for i, _ in sorted(numbered, key=lambda p: p[1])])
        show(name, n, [i for i, _ in sorted(numbered, key=lambda p: p[1], reverse=True)])
        show(name, n, [i for i, _ in sorted(numbered, key=lambda p: (1, p[1]))])
        numbered.sort(key=lambda p: (p[1], -p[0]))
        show(name, n, [i for i, _ in numbered])

for items in ([(1, 2), (1, "a"), (0, 3)], [1] * 600 + ["a"], [(0, None), (0, None), (0, 1)], ["a", None], [1j, 2j]):
    try:
        print(sorted(items)[:3])
    except TypeError as e:
        print(e)
print(sorted([(1, None), (2, "a"), (0, 3)]), sorted([True, False, 1, 0]), sorted([(2, "a"), (1,)]), sorted([(0, None), (0, None)]))


class Backwards(str):
    def __lt__(self, other):
        return str(self) > str(other)


print(sorted(map(Backwards, "abcab")), sorted("hello world foo bar".split(), key=len))
