# Slices as objects: indices(), equality, hashing, in subscripts of user classes, extended assignment and deletion.
class Show:
    def __getitem__(self, key): return key
    def __setitem__(self, key, value): print("set", key, value)
    def __delitem__(self, key): print("del", key)
s = Show()
print(s[1], s[1:2], s[::], s[:], s[1:2:3], s[1:2, 3], s[..., None], s[()], s[1,], s[:, 1:, ::2], s["a":"b"], s[1.5:None], s[-1], s[*range(3)], s[*"ab", 1:2], s[(1, 2)])
s[1:2] = 5
s[::2, 1] = "x"
del s[1:], s[0], s[:, 1]
def attempt(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
for a in (slice(5), slice(1, 5), slice(1, 10, 3), slice(None, None, -1), slice(-3, None), slice(10, 2, -2), slice(None, -100), slice(100, None, -1), slice(2 ** 70), slice(-2 ** 70, 2 ** 70, 2 ** 65)):
    print(a, [a.indices(n) for n in (0, 1, 5, 10)], len(range(*a.indices(7))))
print(attempt(lambda: slice(1).indices(-1)), attempt(lambda: slice(1).indices("x")), attempt(lambda: slice("a").indices(5)), attempt(lambda: slice(1, 2, 0).indices(5)), attempt(lambda: slice()), attempt(lambda: slice(1, 2, 3, 4)), attempt(lambda: slice(1.5).indices(3)))
print(slice(1, 2) == slice(1, 2), slice(1, 2) == slice(1, 2, None), slice(1) == slice(2), slice(1, 2) < slice(1, 3), hash(slice(1, 2)) == hash(slice(1, 2)), slice(1) == 1, attempt(lambda: slice([]) and hash(slice([]))))
a = slice(1, 2)
print(a.start, a.stop, a.step, attempt(lambda: setattr(a, "start", 5)), a.__reduce__(), repr(slice("x", [1])))
l = list(range(10))
l[2:5] = "abc"
l[5:5] = [50, 51]
l[::-3] = [None] * len(l[::-3])
print(l)
l[-3:] = []
l[:0] = (x * x for x in range(3))
print(l)
for key, value in ((slice(None, None, 2), [1]), (slice(0, 2), 5), (slice(0, 0, 2), []), (slice(0, 1, 0), []), (slice(1, 3, -1), "ab"), ("a", 1), (100, 1), (1.5, 1), (None, 1)):
    print(key, attempt(lambda: l.__setitem__(key, value)))
m = list(range(10))
del m[1:8:3], m[-1:], m[5:100], m[3:1]
print(m, attempt(lambda: m.__delitem__(slice(0, 2, 0))), attempt(lambda: m.__delitem__(99)))
m[:] = m + m
m[1:1] = m
print(m)
class Idx:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print(list(range(10))[Idx(2):Idx(8):Idx(3)], "abcdef"[:Idx(2)], (1, 2, 3)[Idx(-1)], b"abc"[Idx(1):], range(9)[Idx(1)::Idx(4)], attempt(lambda: [1][Idx("x")]), attempt(lambda: [1][:Idx(1.5)]))
text, data, t = "hello", b"hello", (1, 2, 3, 4)
for k in (slice(None, None, -1), slice(1, -1), slice(-2, None), slice(3, 1), slice(None, None, 2), slice(10, 20)):
    print(text[k], data[k], t[k], range(5)[k], bytearray(data)[k], memoryview(data)[k].tolist())
for seq in (text, data, t, range(3), [1]):
    print(attempt(lambda: seq["a"]), "|", attempt(lambda: seq[1.0]), "|", attempt(lambda: seq[99]), "|", attempt(lambda: seq[-99]), "|", attempt(lambda: seq["a":]), "|", attempt(lambda: seq[::0]))
class Seq(list):
    def __getitem__(self, k):
        return f"item {k}" if not isinstance(k, slice) else Seq(super().__getitem__(k))
q = Seq([1, 2, 3])
print(q[0], type(q[1:]).__name__, list(q[1:]), q[-1])
