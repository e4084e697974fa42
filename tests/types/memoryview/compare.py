# Views are equal if their shapes and the values of their items are.
import array
import struct

b = memoryview(b"abcdef")
print(b == b"abcdef", b == bytearray(b"abcdef"), b == b"abcdeg", b == "abcdef", b != b"abcdef", b"abcdef" == b)
print(b.cast("c") == b, b.cast("b") == b, memoryview(b"\xff").cast("b") == b"\xff")
print(b.cast("B", [2, 3]) == b, b.cast("B", [2, 3]) == b.cast("B", [2, 3]), b.cast("B", [3, 2]) == b.cast("B", [2, 3]))
print(b[::2] == b"ace", b[::-1] == b"fedcba", b[:0] == b"", b[:0] == memoryview(b"").cast("i"))
ints = array.array("i", [1, 2, 3])
for code in "bBhHiIlLqQfd":
    other = array.array(code, [1, 2, 3])
    print(code, memoryview(ints) == other, memoryview(other) == memoryview(ints), memoryview(ints)[::-1] == other)
print(memoryview(ints) == ints, ints == memoryview(ints), memoryview(ints) == [1, 2, 3])
nan = memoryview(struct.pack("3d", float("nan"), 0.0, 1.5)).cast("d")
zero = memoryview(struct.pack("3d", float("nan"), -0.0, 1.5)).cast("d")
print(nan == zero, nan == nan, nan[1:] == zero[1:], nan[1:] != zero[1:])
print(memoryview(struct.pack("2f", 1.0, 2.0)).cast("f") == memoryview(struct.pack("2h", 1, 2)).cast("h"))
r = memoryview(b"ab")
s = memoryview(b"ab")
r.release()
print(r == r, r == s, s == r, r != s, r == b"ab")
for op in ["<", "<=", ">", ">="]:
    try:
        eval("b %s b" % op)
    except TypeError as e:
        print(e)
print(hash(b) == hash(b"abcdef"), hash(b[::2]) == hash(b"ace"), hash(b.cast("B", [2, 3])) == hash(b"abcdef"))
for v in (memoryview(bytearray(b"x")), memoryview(b"abcd").cast("i"), memoryview(bytearray(b"x")).toreadonly(), r):
    try:
        print(hash(v))
    except Exception as e:
        print(type(e).__name__, e)
h = memoryview(b"kept")
first = hash(h)
h.release()
print(hash(h) == first)
