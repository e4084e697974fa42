# Comparison and hashing.
class Log:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return ("lt", self.n)
    def __le__(self, o): return ("le", self.n)
    def __eq__(self, o): return ("eq", self.n)
    def __ne__(self, o): return ("ne", self.n)
    def __gt__(self, o): return ("gt", self.n)
    def __ge__(self, o): return ("ge", self.n)
class Sub(Log): pass
class SubOver(Log):
    def __lt__(self, o): return ("sublt", self.n)
    def __gt__(self, o): return ("subgt", self.n)
    __hash__ = None
a, b, s, so = Log(1), Log(2), Sub(3), SubOver(4)
print(a < b, a <= b, a == b, a != b, a > b, a >= b)
print(a < s, s < a, a < so, so < a, a == so, 5 < a, 5 >= a, 5 == a, 5 != a, "x" == a, None == a)
class OnlyLt:
    def __lt__(self, o): return "lt"
x, y = OnlyLt(), OnlyLt()
print(x < y, x > y, x == y, x != y, x == x)
for src in ["x <= y", "x >= y", "x < 1", "x > 1", "1 < x", "1 > x", "object() < object()", "[] < ()", "{} < {}", "1 < 'a'", "None < None", "1j < 1", "[1] < [None]", "len < print", "int < str", "... < ...", "range(1) < range(2)", "slice(1) < slice(2)"]:
    try:
        print(src, eval(src))
    except TypeError as e:
        print(src, e)
class OnlyEq:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == (o.v if isinstance(o, OnlyEq) else o)
print(OnlyEq(1) == OnlyEq(1), OnlyEq(1) != OnlyEq(1), OnlyEq(1) == 1, 1 == OnlyEq(1), 1 != OnlyEq(2), OnlyEq(1) in [OnlyEq(1)], [OnlyEq(1)] == [1], OnlyEq.__hash__)
try:
    hash(OnlyEq(1))
except TypeError as e:
    print(e)
class EqHash(OnlyEq):
    __hash__ = lambda self: hash(self.v)
print(len({EqHash(1), EqHash(1), 1}), {1: "one"}[EqHash(1)], EqHash(2) in {2})
class Inherit(EqHash): pass
print(hash(Inherit(5)))
class Always:
    def __eq__(self, o): return True
    def __hash__(self): return 7
print(Always() == 5, 5 == Always(), None == Always(), [1, 2].index(Always()), [1, 2].count(Always()), Always() in [3], (1,) == (Always(),))
class Never:
    def __eq__(self, o): return False
n = Never()
print(n == n, n in [n], [n] == [n], [n].index(n), [n].count(n), (n,) == (n,), {"a": n} == {"a": n}, n != n)
nan = float("nan")
print(nan == nan, nan in [nan], [nan] == [nan], nan != nan, {nan: 1}[nan], (nan,) == (nan,), [nan].index(nan))
class Str:
    def __eq__(self, o): return "not a bool"
class Err:
    def __eq__(self, o): raise ValueError("eq fails")
    def __bool__(self): raise ValueError("no truth")
print(Str() == 1, [Str()] == [1], Str() in [1], 1 in [Str()], Str() != 1)
for f in [lambda: Err() == 1, lambda: 1 == Err(), lambda: [Err()] == [1], lambda: 1 in [Err()], lambda: [1].index(Err()), lambda: [Err()].remove(1), lambda: not Err(), lambda: 1 if Err() else 2, lambda: Err() and 1, lambda: (1,) == (Err(),), lambda: {1: Err()} == {1: 2}, lambda: 1 < 2 < Err(), lambda: Err() != 1]:
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 3 > 2 >= 2 != 1, "a" < "b" > "a", 1 in [1] == True, (1 in [1]) == True)
class Chain:
    def __init__(self, v): self.v = v
    def __lt__(self, o): print("lt", self.v); return self.v < o.v
def mk(v):
    print("mk", v)
    return Chain(v)
print(mk(1) < mk(2) < mk(0), mk(3) < mk(2) < mk(9))
print(hash(True), hash(1.0), hash("") == hash(""), hash(()) , hash(None) == hash(None), hash(frozenset()) , hash(2**61 - 1), hash(-1), hash(float("inf")), hash(1e16), hash(10**30), hash(3 + 4j))
class H1:
    def __hash__(self): return -1
class H2:
    def __hash__(self): return 2**64 + 5
class H3:
    def __hash__(self): return True
class H4:
    def __hash__(self): return 1.5
for h in H1(), H2(), H3(), H4():
    try:
        print(hash(h))
    except TypeError as e:
        print(e)
for v in [], {}, set(), bytearray(), slice(1, []), ([],), {1: 2}.items():
    try:
        print(type(v).__name__, bool(hash(v)) or True)
    except TypeError as e:
        print(type(v).__name__, e)
