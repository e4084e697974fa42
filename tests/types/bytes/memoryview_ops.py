# memoryview.
b = bytearray(b"abcdef")
m = memoryview(b)
names = {"m": m, "b": b, "ro": memoryview(b"xyz")}
for src in ["len(m)", "m[0]", "m[-1]", "m[9]", "m['a']", "bytes(m[1:3])", "m[1:3].tobytes()", "m[::2].tolist()", "m[::-1].tobytes()", "m.tolist()", "m.tobytes()", "m.hex()", "m.nbytes", "m.itemsize", "m.format", "m.ndim", "m.shape", "m.strides", "m.readonly", "ro.readonly", "m.contiguous", "m.c_contiguous", "m.obj is b", "m == b", "m == b'abcdef'", "m != ro", "m == 'abcdef'", "m < ro", "hash(ro) == hash(b'xyz')", "hash(m)", "97 in m", "list(m)", "m[1:4][1]", "m[1:4].obj is b", "memoryview(5)", "memoryview('a')", "memoryview()", "memoryview(m) == m", "bytes(m)", "str(m)[:12]", "m.cast('B').format", "m.cast('H').shape", "m.cast('Z')", "m.cast('I')", "m.toreadonly().readonly", "m.suboffsets", "m + m", "m * 2", "m.foo", "b'x'.join([m, m])", "m[0:2] == b'ab'", "m.hex(':')", "m[()]", "m[...]", "m[0, 1]", "m.tobytes('C')", "max(m)", "reversed(m).__class__.__name__", "m.count", "memoryview(object=b'q').tobytes()", "isinstance(m, memoryview)", "type(m)"]:
    try:
        print(src, "->", eval(src, names))
    except Exception as e:
        print(src, "->", type(e).__name__, e)
for src in ["m[0] = 65", "m[0] = 256", "m[0] = 'a'", "m[0] = -1", "m[1:3] = b'XY'", "m[1:3] = b'XYZ'", "m[1:3] = 'XY'", "m[::2] = b'---'", "ro[0] = 1", "ro[:] = b'abc'", "del m[0]", "m[9] = 1", "m[1:3] = m[0:2]", "m.x = 1"]:
    try:
        exec(src, names)
        print(src, b)
    except Exception as e:
        print(src, type(e).__name__, e)
with memoryview(b) as w:
    print(w[0])
for f in [lambda: w[0], lambda: len(w), lambda: w.tobytes(), lambda: bytes(w), lambda: repr(w)[:9], lambda: w.release(), lambda: w == w]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(memoryview(b"\x01\x02\x03\x04").cast("H").tolist(), memoryview(b"\xff\xff").cast("b").tolist(), memoryview(b"\x00\x00\x80?").cast("f")[0])
class MB(bytearray):
    pass
mb = MB(b"sub")
print(memoryview(mb).tobytes(), bytes(mb), type(memoryview(mb).obj).__name__)
class Export:
    def __buffer__(self, flags):
        return memoryview(b"exported")
print(bytes(memoryview(Export())))
