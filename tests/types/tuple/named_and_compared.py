# Tuples: comparison, hashing, nesting, subclasses with names, namedtuple, unpacking, and what cannot be done with them.
from collections import namedtuple
def attempt(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
print((), (1,), (1, (2, (3,))), tuple("ab"), tuple({1: 2}), (1, 2) + (3,), (1,) * 3, 2 * (0,), (1, 2, 3)[::-1], (1, 2)[5:], 2 in (1, 2), (1, 2, 1).count(1), (1, 2).index(2))
print((1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1, "a") == (1, "a"), (1, 2) == [1, 2], attempt(lambda: (1, "a") < (1, 2)), (1, 2) < (2, "x"), max((1, 9), (2, 0)), sorted([(2, 1), (1, 2)]), hash((1, 2)) == hash((1, 2)), attempt(lambda: hash((1, []))), {(1, 2): "k"}[(1, 2)])
t = ([1], "s")
t[0].append(2)
print(t, attempt(lambda: t.__setitem__(0, 1)), attempt(lambda: exec("t[0] = 1", {"t": t})), attempt(lambda: exec("del t[0]", {"t": t})), attempt(lambda: exec("t[0] += [3]", {"t": t})), t, attempt(lambda: t[2]), attempt(lambda: t["a"]), attempt(lambda: (1,).index(2)), attempt(lambda: () + [1]), attempt(lambda: tuple(5)), attempt(lambda: tuple(1, 2)), attempt(lambda: t.x))
t += (3,)
print(t, tuple(t) is t, t[:] is t, () is tuple(), (1, 2) * 0 == (), tuple(x for x in range(3)))
P = namedtuple("P", "x y z", defaults=(0,))
p = P(1, 2)
print(p, p.x, p[1], p._fields, P._field_defaults, p._replace(x=5), p._asdict(), P._make([7, 8, 9]), p == (1, 2, 0), hash(p) == hash((1, 2, 0)), isinstance(p, tuple), *p)
print(attempt(lambda: P()), attempt(lambda: P(1, 2, 3, 4)), attempt(lambda: P(1, 2, q=1)), attempt(lambda: setattr(p, "x", 1)), attempt(lambda: p._replace(q=1)), attempt(lambda: P._make([1])), attempt(lambda: namedtuple("Q", "a a")), attempt(lambda: namedtuple("Q", "class")), attempt(lambda: namedtuple("Q", "_x")), namedtuple("Q", "a class a _b", rename=True)._fields, attempt(lambda: namedtuple("1Q", "a")))
class Point(namedtuple("Base", ("x", "y"))):
    __slots__ = ()
    @property
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __add__(self, other): return Point(self.x + other.x, self.y + other.y)
    def __repr__(self): return f"<{self.x}, {self.y}>"
q = Point(3, 4)
print(q, q.norm, q + q, q._replace(y=0), attempt(lambda: setattr(q, "w", 1)), [a for a in q], q < Point(3, 5), Point.x.__doc__, Point.__mro__[1].__name__)
match q:
    case Point(x=3, y=y): print("matched", y)
match p:
    case P(a, b, c): print(a, b, c)
match (1, (2, [3, 4])):
    case (a, (b, [c, *d])): print(a, b, c, d)
class T(tuple):
    def __new__(cls, *items): return super().__new__(cls, items)
    def __getitem__(self, i): return f"item {i}" if isinstance(i, int) else T(*super().__getitem__(i))
u = T(1, 2, 3)
print(u, u[0], u[1:], len(u), u == (1, 2, 3), [*u], u + (4,), type(u + (4,)).__name__, type(u * 2).__name__, hash(u) == hash((1, 2, 3)))
def swap(a, b): return b, a
x, y = swap(1, 2)
(x, y), z = (y, x), x
print(x, y, z, *divmod(7, 2), (lambda *a: a)(*(1, 2)), "%s %s" % (1, 2), "%s" % ((1, 2),), [(i, j) for i in (0, 1) for j in "ab"], dict([(1, 2), (3, 4)]), zip((1, 2), "ab").__next__())
