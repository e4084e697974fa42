# Views of no dimension: one item.


def show(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "!", type(e).__name__, e)


b = bytearray(b"\x01\x02\x03\x04")
m = memoryview(b).cast("i", [1]).cast("B").cast("I", [])
print(m.shape, m.strides, m.ndim, m.nbytes, m.itemsize, m.format)
print(m.tolist(), m.tobytes(), m.hex(), m.c_contiguous, m.f_contiguous)
print(m[()], m[...] is m)
m[()] = 5
print(b)
m[...] = 6
print(b, m.tolist())
show("len", lambda: len(m))
show("iter", lambda: iter(m))
show("m[0]", lambda: m[0])
show("m[:]", lambda: m[:])
show("m[(0,)]", lambda: m[(0,)])
show("m['x']", lambda: m["x"])
show("m[0] = 1", lambda: m.__setitem__(0, 1))
show("m[:] = 1", lambda: m.__setitem__(slice(None), 1))
show("m[()] = -1", lambda: m.__setitem__((), -1))
show("m[()] = 'x'", lambda: m.__setitem__((), "x"))
print(m == memoryview(bytes(b)).cast("I", []), m == memoryview(bytes(b)).cast("I"), m == bytes(b))
print(m.cast("B").tolist(), m.cast("B", [4]).tolist(), bytes(m))
show("cast to 2", lambda: m.cast("B", [2, 2]))
print(hash(memoryview(b"z").cast("B", [])) == hash(b"z"))
