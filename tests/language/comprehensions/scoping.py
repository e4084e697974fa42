# Comprehensions have names of their own, whether the compiler puts them in a function or not.
def clash():
    x, y = 1, 2
    r = [(x, y) for x in "ab" for y in "cd"]
    s = {x for x in "q"}
    d = {x: y for x, y in [("k", "v")]}
    return x, y, r, s, d
print(clash())
def captured():
    fs = [(lambda: (i, k)) for i in range(3) for k in "z"]
    i = "mine"
    return [f() for f in fs], i
print(captured())
def unbound_after():
    [v for v in range(2)]
    try:
        return v
    except NameError as e:
        return str(e)
print(unbound_after())
def restores():
    v = "before"
    try:
        [1 // v for v in [1, 0]]
    except ZeroDivisionError:
        pass
    return v
print(restores())
def del_local():
    v = 1
    del v
    [v for v in "a"]
    try:
        v
    except UnboundLocalError as e:
        return str(e)
print(del_local())
def with_cell():
    n = 5
    def read(): return n
    l = [n for n in range(2)]
    return l, n, read()
print(with_cell())
def nonlocal_walrus():
    total = 0
    def run():
        nonlocal total
        return [total := total + v for v in range(4)]
    return run(), total
print(nonlocal_walrus())
def global_walrus():
    global gw
    [gw := v for v in "xyz"]
global_walrus()
print(gw)
def loc():
    a = 1
    inside = [sorted(locals()) for b in range(1)]
    return inside, sorted(locals())
print(loc()[1])
def gen_captures():
    n = 1
    g = (n * v for v in range(3))
    n = 10
    return list(g)
print(gen_captures())
def first_iter_now():
    src = [1, 2]
    g = (a + b for a in src for b in src)
    src = [10]
    return list(g)
print(first_iter_now())
def yielding():
    def inner():
        for v in [w * 2 for w in (yield "give me")]:
            yield v
    g = inner()
    print(next(g))
    print(g.send([1, 2]), list(g))
yielding()
def in_loop():
    out = []
    for i in range(3):
        out += [i + j for j in range(2)]
        for i in [i for i in "k"]: pass
    return out, i
print(in_loop())
def star_args(*args, **kw):
    return [a for a in args], {k: v for k, v in kw.items()}, [args for args in args]
print(star_args(1, 2, a=3))
def nested_fn():
    return [[(lambda: (a, b))() for b in range(2)] for a in range(2)]
print(nested_fn())
def deep(n):
    return [[[[n + a + b + c + d for d in range(2)] for c in range(1)] for b in range(2)] for a in range(1)]
print(deep(1))
def conds(data):
    return [y for x in data if x for y in x if y > 1 if y < 9]
print(conds([[1, 2], [], None, [10, 3]]))
def exc():
    try:
        return [int(s) for s in ["1", "x"]]
    except ValueError as e:
        return str(e)
    finally:
        print("finally", [c for c in "f"])
print(exc())
def try_in_gen():
    return list(x for x in (y for y in (z for z in range(3) if z) if y) if x)
print(try_in_gen())
class K:
    xs = "ab"
    pairs = [(x, y) for x in xs for y in "cd"]
    f = [lambda: y for y in "pq"]
    names = [__qualname__ for _ in xs] if False else None
print(K.pairs, [h() for h in K.f], hasattr(K, "x"), hasattr(K, "y"))
exec("r = [e for e in range(3) if e]\nprint(r, 'e' in locals())", {}, {})
print([locals().get("m") for m in range(2)][-1] in (1, None))
big = [i for i in range(100000) if i % 25000 == 0]
print(big, len([None for _ in range(10 ** 5)]))
print(len({i: j for i in range(50) for j in range(2)}))
