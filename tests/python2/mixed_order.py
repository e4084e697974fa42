# python2
# Values of unlike classes have an order: None, numbers, and then by the names of the classes.
print None < 0, None < -1e300, None < "", None < [], None > 1, None >= None, 1 < "a", 1e300 < "", True < "x", 2 ** 70 < ""
print {} < [], [] < "", "" < (), (9,) < "z", [9] > {}, min("a", 1, None, [2]), max("a", 1, None, [2], ())
print sorted([3, "b", None, 2.5, [1], (0,), "a", {}, 1L, -1, True])
print [1, "a"] < [1, 2], (None, 1) < (0, 0), [None] < [1], sorted([(2, "x"), (1, None), (1, "a"), (1, 5)])
print cmp(None, 1), cmp(1, None), cmp("a", 1), cmp([], ()), cmp((), []), cmp(1, 1.0)
for pair in ((1j, 2), (2, 1j)):
    try:
        print pair[0] < pair[1]
    except TypeError:
        print "no order"
items = [("b", 2), ("a", None), ("a", "x"), ("a", 1)]
items.sort()
print items
items.sort(reverse=True)
print items
items.sort(key=lambda p: p[1])
print items
items.sort(lambda p, q: cmp(q[0], p[0]) or cmp(p[1], q[1]))
print items
class Version:
    def __init__(self, text):
        self.parts = map(int, text.split("."))
    def __cmp__(self, other):
        return cmp(self.parts, other.parts)
    def __repr__(self):
        return ".".join(map(str, self.parts))
versions = map(Version, "1.10 1.9 1.9.1 0.5".split())
print sorted(versions), max(versions), min(versions), Version("1.0") == Version("1.0"), Version("1.0") != Version("1.1")
print versions.index(Version("1.9.1")), Version("0.5") in versions
