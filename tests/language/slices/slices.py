l = list(range(10))
print(l[2:5], l[:3], l[7:], l[:], l[::2], l[::-1], l[8:2:-2], l[-3:], l[:-3], l[-100:100], l[5:2], l[2:5:-1], l[100:], l[::100])
s, t, b, r = "abcdefg", tuple("abcdefg"), b"abcdefg", range(0, 20, 2)
for x in (s, t, b, r): print(x[1:3], x[::-1], x[-2:], x[:0], x[3], x[-1])
m = l[:]
m[2:4] = "xy"; print(m)
m[2:2] = [0, 0]; print(m)
m[:3] = []; print(m)
m[::2] = range(len(m[::2])); print(m)
m[5:] = (v for v in "end"); print(m)
m[1:1] = m; print(m)
m[:] = [1]; print(m)
m[10:] = [2]; m[-10:0] = [0]; print(m)
for bad in ("l[::0]", "l['a':]", "l[1.5]", "l[1.5:]", "l[None]", "s[1, 2]", "l[::2][0:1] ; l[::2] = [1]", "l[0:1] = 5", "l[::2] = 5", "s[0] = 'x'", "s[0:1] = 'x'", "t[0] = 1", "l[99]", "s[99]", "l[99] = 1", "t[-99]", "r[99]", "b[99]", "l[()]", "l[:, 1]", "{}[1:2]", "{1: 2}[::]", "l[10**30]", "l[-10**30]", "r['x']", "l[object()]"):
    try: exec(bad); print("ok", bad)
    except Exception as e: print(f"{bad:20} {type(e).__name__}: {e}")
print(l[10 ** 30:], l[-10 ** 30:2], len(l[:10 ** 30]), s[True], l[False:True])
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
print(l[I(2):I(5)], l[I(-1)], s[I(1)])
class G:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
g = G()
print(g[1:2], g[:], g[::], g[1:], g[:2], g[::3], g[1:2:3], g[1:2, 3], g[1:2, ::4], g[...], g[..., 1:], g[(1, 2)], g["a":"b"], g[(1, 2):], g[1,], g[:,], g[lambda: 1:2] if 0 else 0)
g[1:2] = 5; g[:, ...] = 6; g[x := 3] = x
del g[::2], g[1:], g[1, 2:3]
sl = slice(1, 10, 2)
print(sl, sl.start, sl.stop, sl.step, sl.indices(5), slice(3), slice(None), l[sl], slice(1) == slice(None, 1, None), slice(1, 2) < slice(1, 3))
try: hash(sl) and print("hashable")
except TypeError as e: print(e)
for args in ((-1, None, -1), (None, None, -1), (5, 2, -1), (100, -100, -3), (0, 0, 1)):
    print(slice(*args).indices(7), "abcdefg"[slice(*args)])
n = [[1, 2], [3, 4]]
n[0][:] = [9]; n[1][1:] += [5]
print(n)
q = list(range(6))
q[1:3], q[0] = q[0:1], q[5]
print(q)
del q[1:], q[:0]
print(q)
a = b2 = [1, 2, 3]
a[:] = a[::-1]
print(b2, a[1:][0], a[-2:-1], "x"[5:], "x"[-5:1], ""[:], [][::-1])
z = list(range(20))
del z[::3], z[1::4], z[-1:-4:-2]
print(z)
z[::-1] = z
print(z, z[len(z):], z[:len(z)] == z, z[3:][:2], z[::2][::2])
u = "naïve 日本語 text"
print(u[2:4], u[6:9], u[::-1], u[-4:], u[1::3])
def f(i, j): return l[i:j], l[i], l[i::j]
print(f(1, 3), f(-3, -1))
