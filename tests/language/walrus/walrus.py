if (n := len("abc")) > 2: print(n)
while (n := n - 1) > 0: print("n", n)
print(x := 5, (y := 6), [z := 7, z + 1], {(w := 8): w}, f"{(v := 9)}", f"{v:=5}")
print(x, y, z, w, v)
def f(a=(d := 3)): return a, d
print(f(), d)
print([y := f, y is f][1])
print((a := 1, b := 2), a, b)
print(any((hit := v) > 3 for v in [1, 5, 7]), hit)
def g():
    total = 0
    parts = [total := total + v for v in range(5)]
    return parts, total
print(g())
print([last for v in range(3) if (last := v * 2)], last)
print({k: (q := k * 2) for k in range(2)}, q, {r := 1, r + 1})
l = lambda: (inner := 3) + inner
print(l(), "inner" in globals())
print((t := (1, 2))[0], t, (u := "s").upper(), (m := {}) or m)
x = (p := 1) + (p := 2) * p
print(x, p)
print(not (c := 0), (c := 1) if c else (c := 2), c)
def h():
    global gl
    if (gl := 10) and True: pass
    def inner():
        nonlocal nl
        return (nl := 5)
    nl = 0
    return inner() + nl
print(h(), gl)
class C:
    if (attr := 4): pass
    l = [attr]
print(C.attr)
data = iter([1, 2, 0, 3])
while chunk := next(data): print("chunk", chunk)
print(x if (x := 0) else "falsy", x)
print([(i := 0)] + [i := i + 1 for _ in range(3)], i)
s = "abcabc"
print([(c, idx) for c in "abz" if (idx := s.find(c)) >= 0])
with (fh := open("/dev/null")): print(fh.closed)
print(fh.closed)
try:
    raise (err := ValueError("walrus"))
except ValueError as e:
    print(e is err)
assert (k := 5) == 5
print(k, max(b := 3, 2), b)
del (k)
def arg(x): return x
print(arg(val := 3), val, arg((val := 4)), val, s[(i := 1):(j := 3)], i, j, s[i := 2])
for bad in ("x := 1", "(x.y := 1)", "(x[0] := 1)", "(x, y := 1, 2) = 3", "f(a=b := 1)", "[i := 0 for i in range(3)]", "[j for j in (k := range(3))]", "lambda: x := 1", "(a, b) := 1", "class C: [k := 1 for _ in 'a']", "x = y := 1", "(None := 1)", "(True := 1)", "{a := 1: 2, b: = 3}", "def f(x: y := 1): pass", "[[(j := 0) for i in range(5)] for j in range(5)]"):
    try:
        compile(bad, "s", "exec")
        print("ok", bad)
    except SyntaxError as e:
        print(bad, "|", e.msg)
