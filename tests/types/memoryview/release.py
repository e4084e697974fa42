# release(): what a view does when it was given up.


def show(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "!", type(e).__name__, e)


b = bytearray(b"hello")
with memoryview(b) as m:
    print(m[0], len(m))
for what in ["m.obj", "m.format", "m.shape", "m.strides", "m.nbytes", "m.readonly", "m.ndim", "m.itemsize", "m.suboffsets",
             "m.c_contiguous", "len(m)", "m[0]", "m[0:1]", "m.tolist()", "m.tobytes()", "m.hex()", "m.cast('B')",
             "m.toreadonly()", "bytes(m)", "memoryview(m)", "m.__enter__()", "hash(m)", "m.release()", "m.__exit__()",
             "m == b'hello'", "b''.join([m])", "b'x' + m", "repr(m)[:16]", "bool(m)", "list(m)", "5 in m"]:
    show(what, lambda: eval(what))
show("set", lambda: m.__setitem__(0, 1))


class Releaser:
    def __init__(self, view):
        self.view = view

    def __index__(self):
        self.view.release()
        return 1


v = memoryview(bytearray(b"abc"))
show("get", lambda: v[Releaser(v)])
v = memoryview(bytearray(b"abc"))
show("slice", lambda: v[:Releaser(v)].tolist())
v = memoryview(bytearray(b"abc"))
show("key", lambda: v.__setitem__(Releaser(v), 1))
v = memoryview(bytearray(b"abc"))
show("value", lambda: v.__setitem__(0, Releaser(v)))
parts = memoryview(b"abc")
other = parts[1:]
parts.release()
print(other.tolist(), other.obj)
it = iter(memoryview(b"xyz"))
print(next(it), list(it), list(it))
