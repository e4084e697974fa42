# Views of several dimensions: shape, strides, indexing, and what cannot be done with them.


def show(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "!", type(e).__name__, e)


data = bytearray(range(24))
m = memoryview(data).cast("B", [2, 3, 4])
print(m.shape, m.strides, m.ndim, m.nbytes, m.itemsize, m.suboffsets, len(m))
print(m.c_contiguous, m.f_contiguous, m.contiguous, m.obj is data)
print(m.tolist())
for key in [(0, 0, 0), (1, 2, 3), (-1, -1, -1), (1, 0, 2)]:
    print(key, m[key])
for key in ["0", "0, 1", "0, 1, 2, 3", "2, 0, 0", "0, 3, 0", "0, 0, -5", "'a'", "0, :, 0", ":, :", "...", "None", "()"]:
    show("m[%s]" % key, lambda: eval("m[%s]" % key))
print(m[1:].tolist(), m[::-1].shape, m[::-1].strides, m[5:].tolist())
for v in (m[1:], m[::-1], m[:0], m[0:1]):
    print(v.shape, v.strides, v.c_contiguous, v.f_contiguous, v.nbytes, v.tobytes())

m[1, 2, 3] = 99
m[0, 0, 0] = 7
print(data)


def assign(key, value):
    def f():
        m[key] = value
        return "done"
    show("m[%r] = %r" % (key, value), f)


assign(0, 1)
assign((0, 0), 1)
assign((0, 0, 0, 0), 1)
assign((0, 0, 9), 1)
assign((0, 0, 0), 256)
assign((0, 0, 0), "x")
assign(slice(0, 1), b"x")
assign((slice(0, 1), slice(0, 1)), b"x")
assign((), 1)
assign("k", 1)
show("iter", lambda: iter(m))
show("in", lambda: 5 in m)
show("list", lambda: list(m))
show("reversed", lambda: next(iter(reversed(m))))
show("del", lambda: m.__delitem__((0, 0, 0)))
