def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
print(ack(2, 3))
def hanoi(n, a="A", b="B", c="C"): return [] if n == 0 else hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)
print(len(hanoi(6)), hanoi(2))
def is_even(n): return True if n == 0 else is_odd(n - 1)
def is_odd(n): return False if n == 0 else is_even(n - 1)
print(is_even(100), is_odd(51))
def counter():
    counter.calls += 1
    return counter.calls
counter.calls = 0
counter(); counter()
print(counter.calls)
def cache(fn, memo={}):
    def w(*a):
        k = fn.__name__, a
        if k not in memo: memo[k] = fn(*a)
        return memo[k]
    return w
@cache
def lev(a, b):
    if not a or not b: return len(a) + len(b)
    return min(lev(a[1:], b) + 1, lev(a, b[1:]) + 1, lev(a[1:], b[1:]) + (a[0] != b[0]))
print(lev("kitten", "sitting"))
def curry(f, n, *got): return f(*got) if n == len(got) else lambda *x: curry(f, n, *got, *x)
print(curry(lambda a, b, c: (a, b, c), 3)(1)(2)(3), curry(max, 2)(4, 5))
def pipe(v, *fs):
    for f in fs: v = f(v)
    return v
print(pipe(3, lambda x: x + 1, str, lambda s: s * 2, int))
def fold(f, acc, xs): return acc if not xs else fold(f, f(acc, xs[0]), xs[1:])
print(fold(lambda a, b: a * b, 1, [1, 2, 3, 4]))
def outer(x):
    def inner(y, z=x):
        def innermost(w=y): return x, y, z, w
        return innermost
    return inner
print(outer(1)(2)(), outer(1)(2, 3)(4))
def mutual_default(a, b=None):
    if b is None: b = []
    b.append(a)
    return b
print(mutual_default(1), mutual_default(2))
def returns_many(): return 1, [2], {"three": 3}, (4, 5), None
a, b, c, (d, e), n = returns_many()
print(a, b, c, d, e, n)
def f(n):
    if n > 2: return "big"
    elif n == 2: return
    n = 10
print(f(3), f(2), f(1))
def shadow(shadow): return shadow
print(shadow(5))
def redefine(): return 1
old = redefine
def redefine(): return old() + 1
print(redefine())
def make_adders(): return [lambda x, n=n: x + n for n in range(3)]
print([a(10) for a in make_adders()])
def varargs_mod(*args):
    args += (1,)
    return args
t = (0,)
print(varargs_mod(*t), t)
def kwargs_mod(**kw):
    kw["new"] = 1
    return kw
d = {"a": 1}
print(kwargs_mod(**d), d)
def locals_are_copies(l, n):
    l.append(1); n += 1; l = []
    return l, n
x, y = [], 0
print(locals_are_copies(x, y), x, y)
def trampoline(f, *a):
    r = f(*a)
    while callable(r): r = r()
    return r
def loop(n, acc=0): return acc if n == 0 else lambda: loop(n - 1, acc + n)
print(trampoline(loop, 5000))
def church(n): return lambda f: lambda x: x if n == 0 else f(church(n - 1)(f)(x))
print(church(5)(lambda v: v + 1)(0))
def collatz(n, steps=0):
    while n != 1: n, steps = (n // 2 if n % 2 == 0 else 3 * n + 1), steps + 1
    return steps
print(collatz(27), max(range(1, 200), key=collatz))
def apply_n(f, n): return (lambda x: x) if not n else lambda x: f(apply_n(f, n - 1)(x))
print(apply_n(lambda x: x * 2, 10)(1))
def merge_sort(l):
    if len(l) < 2: return l
    m = len(l) // 2
    a, b, out = merge_sort(l[:m]), merge_sort(l[m:]), []
    while a and b: out.append((a if a[0] <= b[0] else b).pop(0))
    return out + a + b
print(merge_sort([5, 2, 9, 1, 5, 6, 0]))
def subsets(s): return [[]] if not s else [x + r for r in subsets(s[1:]) for x in ([], [s[0]])]
print(sorted(subsets([1, 2, 3])))
