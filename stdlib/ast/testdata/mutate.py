# Breaks trees at random and compiles them: whatever comes of it, an exception or code, the interpreter must live. count is
# how many trees, seed what they depend on.
import ast
import itertools
import random
import sys

SOURCES = [
    "x = [a + b * -c, d if e else f, (yield_ := 3), *g]\ndel x[1:2, ::3], y.z\nx += 1; y: int = 2; (z): str",
    "def f(a, /, b: int = 1, *c, d=2, **e) -> 'r':\n    '''doc'''\n    global g\n    def h():\n        nonlocal b\n        return lambda x, *y: (yield)\n    return b",
    "class C[T: int = str, *U, **V](B, metaclass=M):\n    x: int = 1\n    @d\n    async def m(self):\n        async with a as b, c:\n            await x\n        async for i in y:\n            break\n        else:\n            continue\n        return [i async for i in z if i if j]",
    "for i, (j, *k) in x:\n    while i < j <= k is not None:\n        if not a and b or c in d:\n            break\n        elif e: pass\n        else: continue",
    "try:\n    raise A from B\nexcept (C, D) as e:\n    assert x, y\nexcept:\n    pass\nelse:\n    import a.b as c, d\nfinally:\n    from ..x import y as z, w\n",
    "try: pass\nexcept* E as e: f(1, *a, k=2, **b)\n",
    "match x:\n    case [1, -2.5, 'a', *rest] | {'k': v, **r} | C(p, q=None) as w if g: pass\n    case a.b | (True | 1 + 2j): pass\n    case [*_]: pass\n    case _: pass",
    "type X[T] = {k: v for k, v in {**a, 'b': {c, d}}.items()}\nf'{x!r:>{w}} {{}} {y}'\nwith (a as b, c): print({i for i in j}, (i for i in j), x[...], b'a', 1j, u's')",
]
MODES = ["exec", "single", "eval"]
JUNK = [None, 0, 1, -1, 2**31 - 1, -2**31, 2**70, True, 1.5, "", "None", "_", "a b", "__debug__", "\ud800", "\0", b"x", (), (1, ()), [], [None], [[]], {},
        frozenset(), ..., object(), type, ast.AST(), ast.Load(), ast.Store(), ast.Del(), ast.Add(), ast.And(), ast.Eq(), ast.Not()]


def nodes(tree):
    return list(itertools.islice(ast.walk(tree), 500))  # there may be cycles


def mutate(rng, tree, pool):
    node = rng.choice(nodes(tree))
    names = node._fields + node._attributes
    if not names:
        return
    name = rng.choice(names)
    value = getattr(node, name, None)
    kind = rng.randrange(8)
    if kind == 0:
        node.__dict__.pop(name, None)
    elif kind == 1:
        setattr(node, name, rng.choice(JUNK))
    elif kind == 2:
        setattr(node, name, rng.choice(pool))
    elif kind == 3:
        setattr(node, name, rng.choice(nodes(tree)))  # perhaps a cycle
    elif isinstance(value, list):
        if kind == 4 and value:
            del value[rng.randrange(len(value))]
        elif kind == 5 and value:
            value[rng.randrange(len(value))] = rng.choice(JUNK + pool)
        elif kind == 6:
            value.insert(rng.randrange(len(value) + 1), rng.choice(JUNK + pool))
        else:
            value.reverse()
    else:
        setattr(node, name, [value])


def main(count, seed):
    rng = random.Random(seed)
    outcomes = {}
    for _ in range(count):
        tree = ast.parse(rng.choice(SOURCES))
        pool = nodes(ast.parse(rng.choice(SOURCES)))
        for _ in range(rng.choice([1, 1, 1, 2, 5])):
            mutate(rng, tree, pool)
        mode = "exec"
        if rng.randrange(5) == 0:
            mode = rng.choice(MODES)
            body = getattr(tree, "body", [])
            if mode == "single":
                tree = ast.Interactive(body)
            elif mode == "eval" and isinstance(body, list) and body:
                tree = ast.Expression(getattr(body[0], "value", body[0]))
        for work in [lambda: compile(tree, "<mutant>", mode, dont_inherit=True, optimize=rng.choice([0, 2])),
                     lambda: compile(tree, "<mutant>", mode, ast.PyCF_OPTIMIZED_AST), lambda: ast.dump(tree), lambda: ast.unparse(tree)]:
            try:
                result = work()
                if isinstance(result, type(main.__code__)):
                    list(result.co_positions())
                outcome = type(result).__name__
            except (TypeError, ValueError, SyntaxError, RecursionError, SystemError, OverflowError, AttributeError, KeyError, IndexError) as e:
                outcome = type(e).__name__
            outcomes[outcome] = outcomes.get(outcome, 0) + 1
    print(*sorted(outcomes.items()))


main(int(sys.argv[1]), int(sys.argv[2]))
