# cast(): formats, shapes, and everything that it refuses.


def show(what, f):
    try:
        r = f()
        print(what, "->", (r.format, r.itemsize, r.shape, r.strides, r.tolist()) if isinstance(r, memoryview) else r)
    except Exception as e:
        print(what, "!", type(e).__name__, e)


m = memoryview(bytes(range(1, 25)))
for f in "BbcHhIiLlQqNnP?fd":
    show(f, lambda: m[:8].cast(f).format)
    show("@" + f, lambda: m[:8].cast("@" + f).itemsize)
for f in ["", "BB", "@", "@@B", "<i", "=H", "z", "s", "w", "u", 5, None, b"B"]:
    show("format %r" % (f,), lambda: m.cast(f))
for shape in [[24], [4, 6], (2, 3, 4), [1] * 24, [24, 1], [1, 24], [], [5, 5], [0], [0, 24], [-1, -24], ["a"], [2.0, 12],
              [True, 24], 24, "abc", None, {24}, [2 ** 62, 4], [2 ** 70], (1,) * 65]:
    show("shape %r" % (shape if len(repr(shape)) < 60 else "long",), lambda: m.cast("B", shape))
show("H (3, 4)", lambda: m.cast("H", (3, 4)))
show("I (3, 2)", lambda: m.cast("I", shape=(3, 2)))
show("shape and wrong size", lambda: m.cast("I", (3, 4)))
show("not a multiple", lambda: m[:7].cast("I"))
show("two formats", lambda: m.cast("I").cast("H"))
show("and back", lambda: m.cast("I").cast("B").cast("H")[:2])
show("c", lambda: m.cast("c")[3])
show("strided", lambda: m[::2].cast("B"))
show("reversed", lambda: m[::-1].cast("B"))
show("one of many", lambda: m[3:4].cast("b"))
show("empty", lambda: m[:0].cast("I"))
show("empty shape", lambda: m[:0].cast("I", [1]))
show("2 to 2", lambda: m.cast("B", [4, 6]).cast("B", [6, 4]))
show("2 to 1", lambda: m.cast("B", [4, 6]).cast("I"))
show("part", lambda: m.cast("B", [4, 6])[1:3].cast("B"))
show("nothing", lambda: m.cast())
show("too many", lambda: m.cast("B", [24], 1))
show("unknown", lambda: m.cast("B", size=3))
