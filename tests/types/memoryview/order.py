# tobytes in the orders of C and Fortran, hex, and contiguity.
m = memoryview(bytes(range(12)))
for shape in [(12,), (3, 4), (2, 2, 3), (12, 1), (1, 12), (1, 1, 12)]:
    v = m.cast("B", shape)
    print(shape, v.strides, v.c_contiguous, v.f_contiguous, v.contiguous)
    for order in (None, "C", "F", "A"):
        print("  ", order, v.tobytes(order).hex())
    print("  ", v.hex("-", 4), v.tobytes() == bytes(v))
v = m.cast("H", (3, 2))
for part in (v[::2], v[::-1], v[1:2], v[3:]):
    print(part.tolist(), part.tobytes().hex(), part.tobytes(order="F").hex(), part.tobytes("A").hex(), part.hex(":"))
for part in (m[::3], m[::-1], m[10:2:-4], m[4:4], m[3:0:2]):
    print(part.shape, part.strides, part.c_contiguous, part.f_contiguous, part.contiguous, part.tobytes(), part.hex())
for bad in ("X", "c", "", 1, b"C", "CF"):
    try:
        print(m.tobytes(bad))
    except Exception as e:
        print(repr(bad), type(e).__name__, e)
for args in [(), (":",), (":", 2), (":", -2), ("", 1), ("ab",), (1,), ("\u00e9",), (b"_", 3)]:
    try:
        print(args, m[:6].hex(*args))
    except Exception as e:
        print(args, type(e).__name__, e)
print(bytearray(m.cast("B", [3, 4])[::-1]), b"".join([m[:2], m[::6]]), list(m.cast("i")))
