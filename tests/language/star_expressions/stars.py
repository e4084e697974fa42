a = [1, 2]
print((*a, 3), [*a, *a], {*a}, *a)
t = *a, 0
print(t)
def r(): return *a, *a
print(r())
def y(): yield *a, 5
print(list(y()))
for x in *a, 9: print(x, end=" ")
print()
b, *c = *a, 3, 4
print(b, c)
*d, = *a,
print(d)
s = {}
s[*a] = "star index"
s[*a, 3] = "more"
s[0, *a, *a] = "both"
print(s, s[*a])
class G:
    def __getitem__(self, k): return k
g = G()
print(g[*a], g[*a, 1:2], g[*()], g[*"xy", ...], g[1:2, *a])
def f(*args: *tuple[int]): return args
print(f(1, 2), f.__annotations__)
class C(*[dict], **{"metaclass": type}): pass
print(C.__bases__)
print([*a, *[x for x in a], *(i for i in a), *{7: 8}, *"é"], [*range(2), [*range(2)]])
print(*[], *(), sep="x", end="|\n")
print(*"abc", sep=",", **{"end": "!\n"})
print((lambda *p, **q: (p, q))(*a, **{"k": 1}), max(*a), {**{}, **{"a": 1}}, dict(**{"a": 1}))
e = [1, *[2, *[3, *[4]]]]
print(e)
m = [*map(lambda x: x * 2, a)]
print(m, [*zip(*[(1, 2), (3, 4)])], list(zip(*[iter("abcdef")] * 2)))
for k, *vs in [(1, 2, 3), "ab", [5]]: print(k, vs)
if (n := [*a]): print(n)
print(f"{[*a]} {(*a, )} {*a, 1}")
with open("/dev/null") as fh: print(*fh)
x = *a, *[3]
x += *a,
print(x)
del [x]
match *a, 3:
    case [1, *rest]: print(rest)
for src in ("*a", "print(*a for a in b)", "x = *a", "(*a)", "*a, *b = c", "[*a for a in b]", "{**a for a in b}", "f(**a, *b)", "f(**a, b)", "f(a=1, b)", "f(a for a in b, c)", "f(a, a for a in b)", "lambda *: 1", "def f(*): pass", "def f(*, **k): pass", "def f(**k, a): pass", "def f(*a, *b): pass", "def f(a=1, b): pass", "def f(a, a): pass", "def f(/, a): pass", "def f(a, /, b, /): pass", "def f(*a, /): pass", "del *a", "a = (*b)", "f(a=1, a=2)", "f(1=2)", "f(a.b=1)", "f(True=1)", "x[*a:b]", "print(*)", "f(**)", "{*a: 1}", "{**a, b}", "if *a: pass", "*a = 1", "*a, = 1", "*(a), b = c", "*a.b, c = d", "for *a in b: pass", "for *a, in b: pass", "assert *a, b", "def f(): x = yield *a, b", "async def f(): await *a", "f(*a=1)", "f(*a, b for b in c)"):
    try: compile(src, "s", "exec"); print("ok", src)
    except SyntaxError as err: print(f"{src!r:26} {err.msg}")
