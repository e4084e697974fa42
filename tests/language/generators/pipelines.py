def count(start=0, step=1):
    while True:
        yield start
        start += step
def take(n, it):
    for _, v in zip(range(n), it): yield v
def mapg(f, it):
    for v in it: yield f(v)
def where(p, it):
    return (v for v in it if p(v))
print(list(take(5, mapg(lambda v: v * v, where(lambda v: v % 2, count())))))
def primes():
    seen = []
    for n in count(2):
        if all(n % p for p in seen):
            seen.append(n)
            yield n
print(list(take(10, primes())))
def fib(a=0, b=1):
    while 1:
        yield a
        a, b = b, a + b
f = fib()
print([next(f) for _ in range(10)], [v for v, _ in zip(f, "abc")])
def coroutine(f):
    def start(*a):
        g = f(*a)
        next(g)
        return g
    return start
@coroutine
def averager():
    total = n = 0
    avg = None
    while True:
        v = yield avg
        if v is None: return
        total += v; n += 1
        avg = total / n
a = averager()
print([a.send(v) for v in (10, 20, 60)])
@coroutine
def grep(pat, target):
    while True:
        line = yield
        if pat in line: target.send(line)
@coroutine
def collect(into):
    try:
        while True: into.append((yield))
    except GeneratorExit:
        into.append("closed")
out = []
c = collect(out)
g = grep("x", c)
for line in ("ax", "b", "xc"): g.send(line)
c.close()
print(out)
def scheduler(tasks):
    log = []
    while tasks:
        t = tasks.pop(0)
        try:
            log.append(next(t))
            tasks.append(t)
        except StopIteration as s:
            log.append(f"done {s.value}")
    return log
def task(name, n):
    for i in range(n): yield f"{name}{i}"
    return name
print(scheduler([task("a", 2), task("b", 1), task("c", 3)]))
def perms(l):
    if not l: yield ()
    for i, v in enumerate(l):
        for p in perms(l[:i] + l[i + 1:]): yield (v,) + p
print(list(perms([1, 2, 3])))
def flatten(x):
    if isinstance(x, (list, tuple)):
        for y in x: yield from flatten(y)
    else:
        yield x
print(list(flatten([1, [2, (3, [4, [[]]]), 5]])))
def queens(n, rows=()):
    if len(rows) == n: yield rows
    for c in range(n):
        if all(c != r and abs(c - r) != len(rows) - i for i, r in enumerate(rows)):
            yield from queens(n, rows + (c,))
print(len(list(queens(6))), next(queens(8)))
def windows(it, n):
    w = []
    for v in it:
        w.append(v)
        if len(w) > n: del w[0]
        if len(w) == n: yield tuple(w)
print(list(windows("abcd", 2)), dict(windows([1, 2, 3], 2)), max(take(100, count(5, -1))))
x = (i for i in range(3))
print(1 in x, list(x), 5 in x)
a, b, *c = take(5, count())
print(a, b, c)
big = sum(1 for _ in take(50000, count()))
print(big)
def with_state():
    state = {}
    def gen():
        for k in "abc":
            state[k] = (yield k)
        return state
    return gen()
w = with_state()
next(w); w.send(1); w.send(2)
try: w.send(3)
except StopIteration as e: print(e.value)
