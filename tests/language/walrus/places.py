# := in conditions, comprehensions, arguments, slices, f-strings, lambdas, defaults, chains, and where it is refused.
import itertools
data = iter([3, 1, 4, 1, 5, 9, 2, 6])
while (n := next(data)) != 5:
    print(n, end=" ")
print("stopped at", n)
if (m := len("hello")) > 3 and (k := m * 2):
    print(m, k)
print([y := 1, y ** 2, y + 1], y, (z := 5, z + 1), z, (w := (1, 2)), {v := "key": v}, {q := 1, q + 1})
print([last := x for x in range(3)], last, [total := total + x for x in range(5)] if (total := 0) == 0 else "", total)
print([(a, b) for a in range(4) if (b := a * a) % 2], b, any((hit := x) > 2 for x in [1, 3, 5]), hit, all((miss := x) < 3 for x in [1, 5, 2]), miss)
print(max(p := [1, 2], key=lambda e: (r := e) * -1), p, "abc"[(i := 1):], i, "abcdef"[(j := 1):(k := 4)], j, k, f"{(s := 'text')}{s!r}{(t := 5):>3}", t)
def f(a, b=(d := 10), *c): return a, b, c
print(f(u := 1, *(o := [2, 3])), u, o, d, f((g := 7)), g)
def scopes():
    local = [inner := x for x in range(2)]
    def nested():
        nonlocal inner
        return [inner := inner + 1 for _ in range(2)]
    return local, nested(), inner
print(scopes())
def global_walrus():
    global made
    [made := x for x in "ab"]
global_walrus()
print(made)
lam = lambda x: (h := x + 1) * h
print(lam(2), (lambda: (e := 1))(), [*(l := range(2))], l, not (fl := False), fl, -(neg := 5), neg, (c1 := 1) < (c2 := 2) < (c3 := 3), c1, c2, c3)
assert (ok := True), "no"
with open(name := "/dev/null") as fh:
    print(name, fh.read() == "")
match (subject := [1, 2]):
    case [x, y] if (sm := x + y):
        print(subject, sm)
print([list(grp) for _, grp in itertools.groupby(range(6), key=lambda v: (kk := v // 2))], (yes := "a") if (cond := True) else (no := "b"), yes, cond, "no" in globals())
for source in ("x := 1", "(x.y := 1)", "(x[0] := 1)", "((a, b) := 1)", "f(x=y := 1)", "x = y := 1", "[x := i for x in y]", "[i := 0 for i in y]", "[x for x in (y := z)]", "[[(i := 0) for j in y] for i in z]", "lambda: x := 1", "def f(a: x := 1): pass", "{a: b := 1}", "{(a := 1): 2}", "f'{x := 1}'", "f'{(x := 1)}'", "(x := 1) = 2", "del (x := 1)", "for (x := 1) in y: pass", "with (x := y): pass", "class C:\n [x := 1 for _ in y]", "(x := y for y in z)", "a[x := 1]", "a[x := 1:2]", "a[(x := 1):2]", "f(x := 1)", "f(x := 1, y := 2)", "f((x := 1), k=(y := 2))", "return (x := 1)", "x = (y := 1)", "x: int = (y := 1)", "x: (y := int) = 1", "(x := 1, 2)", "x := 1, 2", "(1 := x)", "(None := 1)", "(x := yield)", "assert x := 1", "[x := 1]", "{x := 1}", "x if y := 1 else z", "print(x := 1 if y else 2)", "(x := *y)", "(a := b := c)", "(a := (b := c))"):
    try:
        compile(source, "<s>", "exec")
        print(source, "-> fine")
    except SyntaxError as err:
        print(source, "->", err.msg, err.offset)
