g = (x for x in range(3))
print(type(g).__name__, g.__name__, next(g), list(g), list(g), iter(g) is g)
print(sum(x * x for x in range(5)), max((x for x in [1, 3, 2]), default=0), dict((k, v) for k, v in zip("ab", [1, 2])), "".join(c.upper() for c in "abc"), sorted(x for x in [2, 1]), any(x > 1 for x in [1, 2]), list(zip((x for x in "ab"), (y for y in [1, 2]))))
def src():
    print("src start")
    yield 1
    yield 2
    print("src end")
h = (print("item", x) or x for x in src())
print("made")
print(next(h), next(h))
print(next(h, "end"))
n = 1
k = (x + n for x in range(2))
n = 100
print(list(k))
def f():
    y = 5
    e = (x * y for x in range(3))
    y = 7
    return e
print(list(f()))
print(list((x, y) for x in range(2) for y in range(x + 1)), list(x for x in range(10) if x % 2 if x > 3))
try: (x for x in None)
except TypeError as e: print(e)
try: (x for y in [1] for x in None).__next__()
except TypeError as e: print(e)
e = (1 / x for x in (1, 0, 2))
print(next(e))
try: next(e)
except ZeroDivisionError as x: print(x)
print(next(e, "dead"))
def stop(): raise StopIteration
try: list(stop() for x in [1])
except RuntimeError as x: print(x)
s = (v for v in [1, 2, 3])
print(2 in s, list(s))
c = (x for x in range(5))
c.close()
print(list(c))
t = (x for x in range(5)); next(t)
try: t.throw(KeyError("thrown"))
except KeyError as x: print(x)
w = ((yield_ := i) for i in range(2))
print(list(w), yield_)
print(list((lambda: i)() for i in range(3)), [f() for f in [lambda: i for i in range(3)]])
nested = ((y for y in range(x)) for x in range(4))
print([list(i) for i in nested])
flat = (c for w in ["ab", "cd"] for c in w)
a, *b = flat
print(a, b)
print([*(x for x in "xy")], {*(x for x in "zz")}, (*(x for x in range(2)),))
print(*(x for x in range(3)), sep=",")
def kw(*a, **k): return a, k
print(kw(*(x for x in "p"), **dict((x, 1) for x in "q")))
def deep(n): return (x for x in (deep(n - 1) if n else [0]))
print(list(deep(30)))
class C:
    base = 10
    gen = (x for x in range(base) if x > 7)
    try: bad = list(x + base for x in range(2))
    except NameError as e: bad = str(e)
print(list(C.gen), C.bad)
big = (x for x in range(10 ** 9))
print(next(big), next(big))
m = map(lambda x: x + 1, (x for x in range(3)))
print(list(m), list(filter(None, (x for x in [0, 1, ""]))), list(enumerate(x for x in "ab")))
def consume(it):
    while (v := next(it, None)) is not None: yield v
print(list(consume(x for x in [1, 2, None, 3])))
print(g.gi_frame is None, g.gi_running, g.gi_code.co_name)
