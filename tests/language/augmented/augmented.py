log = []
class V:
    def __init__(self, n): object.__setattr__(self, "n", n)
    def __iadd__(self, o): log.append("iadd"); return V(f"({self.n}+{o})")
    def __getitem__(self, k): log.append(f"get {k}"); return V(f"item{k}")
    def __setitem__(self, k, v): log.append(f"set {k} {v.n}")
    def __getattr__(self, a): log.append(f"getattr {a}"); return V(a)
    def __setattr__(self, a, v): log.append(f"setattr {a} {v.n}")
def ev(n): log.append(f"eval {n}"); return n
v = V("v")
v += ev(1)
print(v.n)
v[ev("k")] += ev(2)
v.attr += ev(3)
v[ev("a")][ev("b")] += 4
v.p.q += 5
v[1:2] += 6
v[1, ev(2)] += 7
print(*log, sep="\n")
n = 100
n += 5; n -= 1; n *= 3; n //= 7; n %= 30; n **= 2; n <<= 3; n >>= 1; n |= 1; n ^= 0xff; n &= 0xfff
print(n)
n /= 7
print(n)
l = m = [1]
l += [2]; l *= 2; l += "ab"; l += (3,)
print(l is m, m)
s = t = "a"
s += "b"; s *= 2; s %= ()
print(s, t)
tu = tv = (1,)
tu += (2,); tu *= 2
print(tu, tv)
st = su = {1, 2, 3}
st |= {4}; st &= {2, 3, 4}; st -= {2}; st ^= {9}
print(su is st, sorted(su))
d = e = {"a": 1}
d |= {"b": 2}; d |= [("c", 3)]
print(e)
tup = ([1], 2)
try: tup[0] += [5]
except TypeError as x: print(x, tup)
def loc():
    try: und += 1
    except UnboundLocalError as x: print(x)
    def inner():
        nonlocal c
        c += 1
    c = 0
    inner(); inner()
    c += 10
    return c
    und = 0
print(loc())
g = 0
def glob():
    global g
    g += 5
glob()
print(g)
class C:
    a = 1
    a += 1
    b = [a]
    b += [3]
o = C()
o.a += 10
o.b += [4]
print(C.a, o.a, C.b, o.__dict__)
m = [[0] * 2 for _ in range(2)]
m[1][0] += 5; m[-1][-1] -= 1
print(m)
i = 0
arr = [0, 0, 0]
def nxt():
    global i
    i += 1
    return i
arr[nxt()] += nxt()
print(arr, i)
x = 5
x += x; x *= x + 1; x -= -x
print(x)
b = bytearray(b"x")
c = b
b += b"y"; b *= 2
print(c)
class R:
    def __radd__(self, o): return f"radd {o}"
    def __add__(self, o): return f"add {o}"
r = 5
r += R()
q = R(); q += 1
print(r, q)
for bad in ("a = 1; a += 'x'", "a = 'x'; a += 1", "a = []; a += 1", "a = []; a -= 1", "a = None; a += 1", "a = {}; a += {}", "a = (); a += []", "a = 1; a @= 1", "a = []; a *= 1.5", "a = 1; a <<= -1", "a = {1}; a |= [1]", "a = 'x'; a -= 1", "a = 1; a //= 0", "a = ''; a %= 1"):
    try: exec(bad)
    except Exception as err: print(f"{bad:22} {type(err).__name__}: {err}")
for bad in ("a, b += 1", "(a) += 1", "f() += 1", "1 += 1", "a += b += 1", "x = a += 1", "[a] += 1", "a if b else c += 1", "None += 1", "*a += 1", "a += *b", "a += *b, c", "a.b += 1", "a[b] += 1", "(a.b) += 1", "a += b, c", "__debug__ += 1"):
    try: compile(bad, "s", "exec"); print("ok", bad)
    except SyntaxError as err: print(f"{bad!r:22} {err.msg}")
