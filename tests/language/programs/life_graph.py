from sys import stdout
def life(cells, steps):
    for _ in range(steps):
        counts = {}
        for x, y in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy: counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
        cells = {p for p, n in counts.items() if n == 3 or n == 2 and p in cells}
        yield cells
glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for g in life(glider, 4):
    for y in range(5): stdout.write("".join(".#"[(x, y) in g] for x in range(5)) + "\n")
    print()
graph = {"a": {"b": 7, "c": 9, "f": 14}, "b": {"c": 10, "d": 15}, "c": {"d": 11, "f": 2}, "d": {"e": 6}, "f": {"e": 9}, "e": {}}
def dijkstra(g, src):
    dist, prev, todo = {src: 0}, {}, [(0, src)]
    while todo:
        todo.sort(reverse=True)
        d, u = todo.pop()
        if d > dist[u]: continue
        for v, w in g[u].items():
            if (nd := d + w) < dist.get(v, float("inf")):
                dist[v], prev[v] = nd, u
                todo.append((nd, v))
    def path(v):
        while v != src:
            yield v
            v = prev[v]
        yield src
    return dist, {v: "".join(path(v))[::-1] for v in dist}
print(*dijkstra(graph, "a"))
def topo(g):
    seen, out = set(), []
    def visit(n, stack=()):
        if n in stack: raise ValueError("cycle " + "->".join(stack + (n,)))
        if n in seen: return
        for m in g.get(n, ()): visit(m, stack + (n,))
        seen.add(n)
        out.append(n)
    for n in g: visit(n)
    return out[::-1]
print(topo(graph))
try: topo({"x": ["y"], "y": ["z"], "z": ["x"]})
except ValueError as e: print(e)
def knap(items, cap):
    best = [0] * (cap + 1)
    for w, v in items:
        for c in range(cap, w - 1, -1): best[c] = max(best[c], best[c - w] + v)
    return best[-1]
print(knap([(12, 4), (2, 2), (1, 1), (1, 2), (4, 10)], 15))
class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __pow__(self, n):
        r, b = Matrix([[int(i == j) for j in range(len(self.rows))] for i in range(len(self.rows))]), self
        while n:
            if n & 1: r @= b
            b @= b
            n >>= 1
        return r
    def __eq__(self, o): return self.rows == o.rows
    def __repr__(self): return "\n".join(" ".join(f"{v:>4}" for v in r) for r in self.rows)
    def __getitem__(self, ij): i, j = ij; return self.rows[i][j]
    @property
    def T(self): return Matrix(zip(*self.rows))
m = Matrix([[1, 1], [1, 0]])
print(m ** 10, (m ** 90)[0, 1], m.T == m, Matrix([[1, 2, 3]]).T @ Matrix([[1, 2, 3]]), sep="\n")
def words(text):
    freq = {}
    for w in text.lower().replace(".", "").split(): freq.setdefault(w, []).append(len(w))
    return sorted(((len(v), k) for k, v in freq.items()), key=lambda p: (-p[0], p[1]))[:3]
print(words("The cat and the dog. The end of the cat."))
def roman(n):
    out = ""
    for v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        q, n = divmod(n, v)
        out += s * q
    return out
print(*map(roman, (1994, 2024, 49, 3999)))
