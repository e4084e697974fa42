# Container and iteration protocols, calls, context managers, conversion methods.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class OldSeq:
    def __getitem__(self, i):
        if isinstance(i, slice): return ("slice", i.start, i.stop, i.step)
        if i >= 4: raise IndexError("end")
        return i * i
s = OldSeq()
print(list(s), 9 in s, 10 in s, s[1:2], max(s), [*s], tuple(s), dict(enumerate(s)), list(zip(s, "ab")), list(map(str, s)), sorted(s, reverse=True))
show(lambda: len(s)); show(lambda: reversed(s)); show(lambda: iter(s)); show(lambda: s.__iter__)
a, b, *c = s
print(a, b, c)
class Full(OldSeq):
    def __len__(self): return 4
    def __contains__(self, x): return x == "magic"
    def __setitem__(self, i, v): print("set", i, v)
    def __delitem__(self, i): print("del", i)
    def __length_hint__(self): return 99
f = Full()
print(len(f), list(reversed(f)), "magic" in f, 1 in f, bool(f), f[-1:])
f[1] = 2
f[1:2] = 3
del f[0]
del f[::2]
f[1, 2] = 5
f["k"] = 1
class NoItem: pass
n = NoItem()
for src in ["n[0]", "n[0] = 1", "del n[0]", "len(n)", "iter(n)", "1 in n", "n()", "for x in n: pass", "[*n]", "(lambda *a: a)(*n)", "(lambda **k: k)(**n)", "a, b = n", "next(n)", "reversed(n)", "with n: pass", "list(n)", "n < n", "n + n", "-n", "n[1:2]", "del n[1:2]", "n[1:2] = 3", "int(n)", "float(n)", "complex(n)", "hash(n) and None", "round(n)", "range(n)", "bytes(n)", "chr(n)", "'a' * n", "[1][n]", "'abc'[n]", "dict(n)", "n.x", "del n.x", "print(*n)", "raise n", "raise NoItem", "import_ = __import__(n)", "str(n, n)", "sum(n)", "min(n)", "{}[n]", "{n}", "isinstance(1, n)", "issubclass(n, int)", "super(n)", "exec(n)", "eval(n)", "format(n, 'x')", "ord(n)", "divmod(n, 1)", "pow(n, n)", "abs(n)", "sorted(n)", "enumerate(n)", "zip(n)", "map(n)", "map(n, [1]).__next__()", "filter(n, n)", "any(n)", "getattr(n, n)", "async_ = n.__aiter__", "assert n is None, n.__class__.__name__", "yield_ = (yield)" if False else "del n.__class__"]:
    try:
        exec(src, {"n": n, "NoItem": NoItem})
        print(src, "ok")
    except Exception as e:
        print(src, "->", type(e).__name__, e)
class BadLen:
    def __init__(self, v): self.v = v
    def __len__(self): return self.v
for v in -1, "a", 1.5, None, 2**70, True:
    show(lambda: len(BadLen(v)))
    show(lambda: bool(BadLen(v)))
class BadIter:
    def __iter__(self): return 5
class NoneIter:
    __iter__ = None
    def __getitem__(self, i): return 1
class NoneContains:
    __contains__ = None
    def __iter__(self): return iter([1])
class NextOnly:
    def __next__(self): return 1
class SelfIter:
    n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration("done")
        return self.n
show(lambda: list(BadIter())); show(lambda: list(NoneIter())); show(lambda: 1 in NoneContains()); show(lambda: list(NextOnly())); show(lambda: next(NextOnly())); show(lambda: list(SelfIter())); show(lambda: 1 in NoneIter()); show(lambda: reversed(NoneIter()))
class Call:
    def __call__(self, *a, **k): return (a, k)
c = Call()
print(c(), c(1, x=2), callable(c), c.__call__(3), list(map(c, [1, 2])), sorted([2, 1], key=c))
c.__call__ = lambda: "instance attribute is not used"
print(c(9))
class CM:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self): print("enter", self.name); return self.name
    def __exit__(self, t, v, tb): print("exit", self.name, t and t.__name__, v, tb is not None); return self.swallow
with CM("a") as x, CM("b", True) as y:
    print(x, y)
    raise ValueError("inside")
print("after")
with (CM("p"), CM("q")): pass
class OnlyEnter:
    def __enter__(self): pass
class OnlyExit:
    def __exit__(self, *a): pass
def use(cm):
    with cm: pass
show(lambda: use(OnlyEnter())); show(lambda: use(OnlyExit())); show(lambda: use(5))
class Conv:
    def __repr__(self): return "R"
    def __bytes__(self): return b"B"
    def __format__(self, s): return f"F<{s}>"
    def __str__(self): return "S"
    def __hash__(self): return 11
    def __bool__(self): return False
    def __dir__(self): return ["d"]
    def __sizeof__(self): return 5
v = Conv()
print(repr(v), str(v), bytes(v), f"{v:spec}", f"{v!r:>3}", hash(v), bool(v), dir(v), [v], {v: v}, "%s %r" % (v, v), ascii(v), print(v))
class Bad:
    def __repr__(self): return 5
    def __str__(self): return None
    def __bytes__(self): return "x"
    def __bool__(self): return 2
    def __hash__(self): return "h"
    def __int__(self): return 1.0
    def __index__(self): return "i"
    def __float__(self): return 1
    def __iter__(self): return 1
    def __complex__(self): return 1
    def __format__(self, s): return b""
    def __length_hint__(self): return -5
for g in repr, str, bytes, bool, hash, int, float, iter, complex, format, hex, list, "{}".format, "%s".__mod__, print, ascii, range, round, chr:
    show(lambda: g(Bad()))
