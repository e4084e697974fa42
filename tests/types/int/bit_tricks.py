# Integers as bits and bytes: shifts, masks, negative numbers, to_bytes, from_bytes, bit_length, bit_count, and big ones.
def attempt(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
big = 2 ** 100 + 12345
for n in (0, 1, -1, 255, -256, 2 ** 31, -2 ** 31, 2 ** 63 - 1, 2 ** 63, -2 ** 63, -2 ** 63 - 1, big, -big):
    print(n, n.bit_length(), n.bit_count(), ~n, n >> 1, n << 1, n & 0xFF, n | 1, n ^ -1, bin(n)[-12:], hex(n)[-10:], oct(n)[-10:], n >> 64, n >> 1000, -n & n)
print([attempt(lambda: eval(s)) for s in ("1 << -1", "1 >> -1", "1 << 10 ** 20" if False else "0 << 10 ** 20", "1 >> 10 ** 20", "-1 >> 10 ** 20", "1.0 << 1", "1 & 1.0", "'a' | 1", "1 << True", "-5 >> 1", "-5 // 2", "-5 & 3", "-5 | 3", "-5 ^ 3", "5 & -3")])
for n, size, order, signed in ((0, 0, "big", False), (1, 1, "big", False), (1, 4, "little", False), (-1, 2, "big", True), (255, 1, "big", True), (256, 1, "big", False), (-129, 1, "big", True), (-128, 1, "big", True), (-1, 1, "big", False), (big, 13, "little", False), (1, 1, "middle", False), (1, -1, "big", False), (2 ** 64, 8, "big", False), (-2 ** 63, 8, "little", True)):
    print(n, size, order, signed, attempt(lambda: n.to_bytes(size, order, signed=signed)))
print((5).to_bytes(), (5).to_bytes(2), (5).to_bytes(length=3, byteorder="little"), attempt(lambda: (300).to_bytes()))
for data, order, signed in ((b"", "big", False), (b"\x01\x02", "big", False), (b"\x01\x02", "little", False), (b"\xff", "big", True), (b"\xff\xfe", "little", True), ([1, 2, 3], "big", False), ([256], "big", False), ("a", "big", False), (bytearray(b"\x80"), "big", True), (b"\x00" * 9 + b"\x01", "big", False)):
    print(data, order, signed, attempt(lambda: int.from_bytes(data, order, signed=signed)))
print(int.from_bytes(b"\x10"), attempt(lambda: int.from_bytes(b"a", "x")), attempt(lambda: int.from_bytes(5)), True.from_bytes(b"\x01", "big") if False else bool.from_bytes(b"\x01", "big"))
def popcount(n):
    c = 0
    while n:
        n &= n - 1
        c += 1
    return c
print([popcount(n) == n.bit_count() for n in (0, 7, big, 2 ** 64 - 1)], [n for n in range(1, 70) if n & (n - 1) == 0])
def gray(n): return n ^ (n >> 1)
print([f"{gray(i):04b}" for i in range(8)], int("".join(reversed(f"{0b1011:08b}")), 2))
mask = (1 << 64) - 1
x = 88172645463325252
for _ in range(3):
    x ^= (x << 13) & mask
    x ^= x >> 7
    x ^= (x << 17) & mask
    print(x, x & 1, x >> 60)
h = 0xcbf29ce484222325
for c in b"hash me":
    h = ((h ^ c) * 0x100000001b3) & mask
print(hex(h), h % 1000, h.bit_length())
print((-7) % 3, 7 % -3, -7 // 3, 7 // -3, divmod(-7, 3), divmod(7, -3), divmod(-big, 10 ** 9), pow(3, -1, 7), pow(big, 65537, 10 ** 9 + 7), attempt(lambda: pow(2, -1, 4)), attempt(lambda: pow(2, 3, 0)), pow(-3, 3), pow(2, -2), pow(0, 0), attempt(lambda: 0 ** -1))
print((10 ** 30).as_integer_ratio(), (5).numerator, (5).denominator, (5).real, (5).imag, (5).conjugate(), (5).is_integer(), int.__floor__(5), (25).__ceil__(), round(12345, -2), round(15, -1), round(25, -1), round(-15, -1), round(5, 3), (12).__trunc__())
print(1_000_000, 0x_ff, 0b_1010, 0o_17, 10 ** 18, -10 ** 19, int("7" * 30), len(str(2 ** 1000)), str(2 ** 200)[:10], hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(-2), hash(big) == hash(float(big)) if False else "-")
