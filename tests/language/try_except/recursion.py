import sys
def f(n): return f(n + 1)
try: f(0)
except RecursionError as e: print(str(e)[:32])
class R:
    def __repr__(self): return repr(self)
    def __getattr__(self, n): return getattr(self, n + "x")
    def __eq__(self, o): return o == self
    def __hash__(self): return hash(self)
    def __len__(self): return len(self)
    def __getitem__(self, i): return self[i]
    def __iter__(self): return iter(self)
    def __call__(self): return self()
    def __add__(self, o): return self + o
    def __bool__(self): return not self
    def __contains__(self, x): return x in self
    def __lt__(self, o): return self < o
    def __str__(self): return str(self)
    def __format__(self, s): return format(self, s)
    def __index__(self): return [0][self]
    def __enter__(self):
        with self: pass
    def __exit__(self, *a): pass
r = R()
for name, g in {"repr": lambda: repr(r), "getattr": lambda: r.a, "eq": lambda: r == r, "hash": lambda: hash(r), "len": lambda: len(r), "item": lambda: r[0], "iter": lambda: iter(r), "call": lambda: r(), "add": lambda: r + r, "bool": lambda: bool(r), "in": lambda: 1 in r, "lt": lambda: r < r, "str": lambda: str(r), "format": lambda: f"{r}", "index": lambda: [1][r], "with": lambda: r.__enter__(), "sorted": lambda: sorted([r, r]), "dict": lambda: {r: 1}, "list eq": lambda: [r] == [R()], "join": lambda: ",".join(map(str, [r])), "max": lambda: max(r, r), "print": lambda: print(r)}.items():
    try: g(); print(name, "no error")
    except RecursionError as e: print(name, str(e)[:32])
def gen(n):
    yield from gen(n + 1)
try: next(gen(0))
except RecursionError as e: print("gen", str(e)[:32])
def comp(n): return [comp(n + 1) for _ in range(1)]
try: comp(0)
except RecursionError as e: print("comp", str(e)[:32])
def key(x): return sorted([1, 2], key=key)
try: key(0)
except RecursionError as e: print("key", str(e)[:32])
def mapf(x): return list(map(mapf, [1]))
try: mapf(0)
except RecursionError as e: print("map", str(e)[:32])
async def co(): await co()
try: co().send(None)
except RecursionError as e: print("co", str(e)[:32])
def fin(n):
    try: fin(n + 1)
    finally: n
try: fin(0)
except RecursionError as e: print("finally", str(e)[:32])
def deco(n):
    @deco
    def x(): pass
try: deco(1)
except RecursionError as e: print("deco", str(e)[:32])
class Meta(type):
    def __call__(cls): return cls()
class M(metaclass=Meta): pass
try: M()
except RecursionError as e: print("meta", str(e)[:32])
class P:
    @property
    def p(self): return self.p
    def __init__(self): self.__class__()
try: P()
except RecursionError as e: print("init", str(e)[:32])
try: P.p.fget(P.__new__(P))
except RecursionError as e: print("property", str(e)[:32])
def cls(n):
    class A: x = cls(n + 1)
try: cls(0)
except RecursionError as e: print("class", str(e)[:32])
def ev(): eval("ev()")
try: ev()
except RecursionError as e: print("eval", str(e)[:32])
l = []
l.append(l)
d = {}
d["d"] = d
print(l, d, l == l)
m = []; m.append(m)
try: l == m
except RecursionError as e: print("list ==", str(e)[:32])
a = []
for _ in range(100000): a = [a]
try: repr(a)
except RecursionError as e: print("nested repr", str(e)[:32])
b = []
for _ in range(100000): b = [b]
try: a == b
except RecursionError as e: print("nested eq", str(e)[:32])
print(f"alive {sum(range(10))}")
def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
print(depth(900), sys.getrecursionlimit())
sys.setrecursionlimit(5000)
print(depth(4500))
for bad in (0, -1, "x"):
    try: sys.setrecursionlimit(bad)
    except (ValueError, TypeError) as e: print(e)
