def g(a, b=1):
    x = yield a
    y = yield x
    return y
i = g(1)
print(type(i).__name__, i.__name__, i.__qualname__, i.gi_code is g.__code__, i.gi_running, i.gi_suspended, i.gi_yieldfrom)
next(i)
print(i.gi_suspended, i.gi_frame.f_locals, i.gi_frame.f_lineno, i.gi_frame.f_code is g.__code__)
i.send("sent")
print(i.gi_frame.f_locals["x"])
try: i.send("end")
except StopIteration as e: print(e.value, i.gi_frame, i.gi_suspended)
i.__name__ = "renamed"
print(i.__name__, repr(i).split(" at")[0])
for bad in (lambda: i(), lambda: i[0], lambda: len(i), lambda: i + 1, lambda: i.nope, lambda: i.gi_code.nope):
    try: bad()
    except (TypeError, AttributeError) as e: print(e)
print(i == i, i != g(1), hash(i) == hash(i), bool(i), callable(i))
try: i.gi_running = 1
except AttributeError as e: print(e)
try: type(i)()
except TypeError as e: print(e)
try: next(5)
except TypeError as e: print(e)
def counted():
    counted.starts += 1
    yield
counted.starts = 0
c = counted(); counted(); next(c)
print(counted.starts)
class It:
    def __iter__(self):
        yield 1
        yield 2
it = It()
print(list(it), list(it), sum(it))
class Method:
    def m(self, n):
        for k in range(n): yield self, k
print([k for _, k in Method().m(3)], Method.m(None, 1).__qualname__)
gens = [g(k) for k in range(3)]
print([next(x) for x in gens], [x.send(5) for x in gens])
def infinite():
    n = 0
    while True:
        n += 1
        got = yield n
        if got == "reset": n = 0
f = infinite()
print(next(f), next(f), f.send("reset"), next(f))
def multi():
    yield 1, 2
    yield
    yield (yield 3)
    yield [*(yield 4)]
m = multi()
print(next(m), next(m), next(m), m.send("a"), next(m), m.send("xy"))
def defaults(x=[]):
    x.append(len(x))
    yield list(x)
print(list(defaults()), list(defaults()))
def args(*a, **k):
    yield a
    yield k
print(list(args(1, 2, z=3)))
try: g()
except TypeError as e: print(e)
def unbound():
    yield 1
    print(late)
    late = 1
u = unbound(); next(u)
try: next(u)
except UnboundLocalError as e: print(e)
def closure():
    n = 0
    def gen():
        nonlocal n
        while n < 3:
            n += 1
            yield n
    a, b = gen(), gen()
    return next(a), next(b), list(a), list(b)
print(closure())
def try_yield():
    try:
        yield "try"
    except ValueError:
        yield "except"
    else:
        yield "else"
    finally:
        yield "finally"
print(list(try_yield()))
t = try_yield(); next(t)
print(t.throw(ValueError), list(t))
def spin():
    for k in range(3):
        with open("/dev/null") as fh:
            yield fh.closed, k
s = spin()
print(next(s), next(s)); s.close()
def swap():
    a, b = 1, 2
    while True:
        a, b = (yield a, b) or (b, a)
w = swap()
print(next(w), next(w), w.send((7, 8)), next(w))
