# Comprehensions in classes, functions and lambdas: which iterable is evaluated where, nesting, conditions, errors and closures.
def attempt(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
class Table:
    rows, cols = 2, 3
    cells = [(r, c) for r in range(rows) for c in range(3)]
    first = [x for x in [rows, cols]]
    try:
        broken = [rows for _ in range(2)]
    except NameError as e:
        broken = str(e)
    nested = [[y for y in range(x)] for x in range(cols)]
    lambdas = [lambda: i for i in range(2)]
    gen = (n for n in range(rows))
print(Table.cells, Table.first, Table.broken, Table.nested, [f() for f in Table.lambdas], list(Table.gen))
def order():
    def say(x):
        print(x, end=" ")
        return x
    result = [say(f"{a}{b}") for a in say("AB") if say(f"if{a}") for b in say("12") if say(f"if{b}")]
    print(result)
    g = (say(x) for x in say("gen"))
    print("made", end=" ")
    print(list(g))
    print({say("k" + x): say("v" + x) for x in "ab"})
order()
print(attempt(lambda: (x for x in 5)), attempt(lambda: [x for x in 5]), attempt(lambda: list(x for y in [1] for x in y)), attempt(lambda: [1 / x for x in (1, 0)]), attempt(lambda: {[]: 1 for _ in [1]}), attempt(lambda: {[] for _ in [1]}), attempt(lambda: [a for a, b in [1]]), attempt(lambda: [a for a, b in ["abc"]]))
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [x for row in matrix for x in row if x % 2], {i: [j for j in range(i)] for i in range(3)}, {(i, j) for i in range(2) for j in range(2) if i != j}, [(x, y) for x in range(3) for y in range(x)])
x = "outer"
print([x for x in "ab"], x, [x for _ in [1]], {x: x for x in [1]}, x, list(x for x in "z"), x, [[x for x in "p"] for x in "q"], x)
def closures():
    fs = [(lambda: (i, j)) for i in range(2) for j in range(2)]
    gs = [[lambda: (a, b) for a in range(2)] for b in range(2)]
    return [f() for f in fs], [g() for row in gs for g in row]
print(closures())
def modifies():
    n = 0
    def bump():
        nonlocal n
        n += 1
        return n
    return [bump() for _ in range(3)], n, [n for n in range(2)], n
print(modifies())
print([i for i in range(5) if i if i != 3], [i if i % 2 else -i for i in range(4)], [*range(2), *[j for j in "ab"]], [lambda: 0 for _ in range(0)], [(yield_ := k) for k in range(2)], yield_, [not t for t in (0, 1)], [a for a, *b in ["xyz", "w"]], [b for a, *b in ["xyz", "w"]], [v for d in [{"a": 1}, {"b": 2}] for v in d.values()])
def locals_inside():
    a = 1
    return [sorted(locals()) for b in "x"], sorted(locals())
print(locals_inside(), [sorted(k for k in locals() if k in ("z9", "x")) for z9 in [1]])
exec("out = [locals().get('w') for w in range(2)]", ns := {})
print(ns["out"], eval("[q for q in range(r)]", {"r": 2}), eval("[q for q in range(2) if q < lim]", {}, {"lim": 1}) if False else "-", attempt(lambda: eval("[lim for _ in range(1)]", {}, {"lim": 1})))
def gen_in_gen():
    outer = ((i, (j * i for j in range(3))) for i in range(2))
    return [(i, list(g)) for i, g in outer]
print(gen_in_gen(), sum(i for i in range(4)), max((len(w), w) for w in ["a", "ccc", "bb"]), dict((k, v) for v, k in enumerate("ab")), "".join(c for c in "a1b2" if c.isalpha()), any(x > 2 for x in range(4)), set(x % 2 for x in range(5)), list(zip(*([i, i * i] for i in range(3)))))
class Iter:
    def __init__(self): self.asked = []
    def __iter__(self): return self
    def __next__(self):
        self.asked.append(len(self.asked))
        if len(self.asked) > 3: raise StopIteration
        return len(self.asked)
it = Iter()
print([a for a in it], it.asked, attempt(lambda: [next(iter([])) for _ in range(1)]), attempt(lambda: list(next(iter([])) for _ in range(1))))
