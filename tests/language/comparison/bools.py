print(True < False, False < True, True <= True, True > False, True >= False, True == True, True != False, False < False)
a, b = True, False
if a < b: print("no")
print(sorted([True, False, True]), max(True, False), min(True, False), a < b < a, b < a, b <= b <= a)
print(True == 1, True < 2, 0 <= False, True < 1.5, True > 0.5, 1 == True, 2 > True, 2 ** 70 > True, True < 2 ** 70)
print([True] < [False], (False, 1) < (True, 0), {True: "a"}[1], True in [1], [1, 0].index(False), [True, 1].count(1))
print(hash(True) == hash(1), True is True, not True < False, (1 < 2) < (2 < 1), (1 < 2) == (3 < 4), (not {}) < (not a) <= b)
print(True + True, True * 3, -True, ~True if False else -2, True / 2, True // 2, True % 2, True ** 2, True << 3, True & False, True | False, True ^ True, True & 3, 1 | False, type(True & True).__name__, type(True & 1).__name__)
print(sum([True, True, False]), "abc"[True], [10, 20][False], "x" * True, range(True), divmod(True, True), round(True), abs(True), int(True), float(True), complex(True), bin(True), f"{True:d} {True:>6} {True!r} {True}", "%d %s" % (True, True))
for f in (lambda: True < "a", lambda: True < None, lambda: True < [], lambda: True > 1j, lambda: "a" < False, lambda: True(), lambda: True[0], lambda: len(True), lambda: bool(1, 2), lambda: bool(x=1)):
    try: print(f())
    except TypeError as e: print(e)
class B:
    def __bool__(self): print("asked"); return False
print(bool(B()), not B(), B() and 1 or 2, [x for x in (B(), 1) if x], any([B(), 0]), all([1, B()]))
try:
    class C(bool): pass
except TypeError as e: print(e)
print(bool.__mro__, isinstance(True, int), issubclass(bool, int), bool(), bool(""), bool("False"), bool(0.0), bool([[]]))
class Raising:
    @property
    def p(self): raise AttributeError("from property")
    @property
    def v(self): raise ValueError("not swallowed")
    def __getattr__(self, n):
        if n == "fallback": return "fell back"
        raise AttributeError(n)
r = Raising()
print(hasattr(r, "p"), getattr(r, "p", "default"), hasattr(r, "nope"), getattr(r, "nope", 1), r.fallback)
for f in (lambda: hasattr(r, "v"), lambda: getattr(r, "v", 1), lambda: r.p):
    try: print(f())
    except (AttributeError, ValueError) as e: print(type(e).__name__, e)
class Plain:
    @property
    def p(self): raise AttributeError("plain property")
    @classmethod
    @property
    def q(cls): return 1
print(hasattr(Plain(), "p"), getattr(Plain(), "p", "d"), hasattr(Plain, "p"))
