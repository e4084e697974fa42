# Items of every format: their values, what can be stored, and the errors.
import array


def show(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "!", type(e).__name__, e)


values = [0, 1, -1, 127, 128, 255, 256, 2 ** 15, 2 ** 16 - 1, 2 ** 31, 2 ** 32, 2 ** 63 - 1, 2 ** 63, 2 ** 64, -2 ** 63, -2 ** 64,
          1.5, "x", b"x", b"xy", None, True, 1e300, float("inf"), 10 ** 400]
for code in "BbcHhIiLlQqnNP?fd":
    b = bytearray(8)
    m = memoryview(b).cast(code)
    done, errors = [], {}
    for v in values:
        try:
            m[0] = v
            done.append((v if abs(len(repr(v))) < 30 else "big", m[0]))
        except Exception as e:
            errors.setdefault(type(e).__name__ + ": " + str(e), []).append(v if len(repr(v)) < 30 else "big")
    print(code, done)
    for e in errors.items():
        print("   ", e)


class Index:
    def __index__(self):
        return 65


class Bad:
    def __index__(self):
        raise ZeroDivisionError("bad")


m = memoryview(bytearray(4))
m[0] = Index()
print(m.tolist())
show("bad", lambda: m.__setitem__(0, Bad()))
show("bad key", lambda: m[Bad()])
print(m[0])
a = array.array("d", [1.5, 2.5, 3.5])
m = memoryview(a)
m[1] = 7
m[0:1] = array.array("d", [9])
m[::2] = m[1:3]
print(a, m.format, m.itemsize, m.tolist(), m.readonly, m.obj is a)
show("other format", lambda: m.__setitem__(slice(0, 1), array.array("f", [1])))
show("other size", lambda: m.__setitem__(slice(0, 2), array.array("d", [1])))
show("bytes", lambda: m.__setitem__(slice(0, 1), b"12345678"))
show("no buffer", lambda: m.__setitem__(slice(0, 1), [1.0]))
w = memoryview(array.array("w", "ab"))
print(w.format, w.itemsize, w.nbytes, w == array.array("w", "ab"))
show("w item", lambda: w[0])
show("w list", lambda: w.tolist())
ro = memoryview(b"abc")
show("read-only", lambda: ro.__setitem__(0, 1))
show("read-only del", lambda: ro.__delitem__(0))
show("del", lambda: m.__delitem__(0))
