# Arithmetic of large ints, with numbers from a small generator.
state = 12345
def rnd(bits):
    global state
    n = 0
    while bits > 0:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        n = n << 32 | state >> 32
        bits -= 32
    return n - (n & 1) * 2 * n
for bits in (16, 32, 60, 62, 63, 64, 65, 100, 128, 500, 2000):
    acc = 0
    for _ in range(40):
        a, b = rnd(bits), rnd(bits // 2 + 1) or 7
        q, r = divmod(a, b)
        assert q * b + r == a and (r == 0 or (r < 0) == (b < 0)) and abs(r) < abs(b)
        assert a - b + b == a and (a ^ b) ^ b == a and ~a == -a - 1 and (a & b) + (a | b) == a + b
        assert (a << 13) >> 13 == a and a >> 5 == a // 32 and -a >> 3 == -a // 8
        assert int(str(a)) == a and int(hex(a), 16) == a and int(oct(a), 8) == a and int(bin(a), 2) == a
        assert (a > b) == (a - b > 0) and (a == b) == (not a - b) and a * a == a ** 2 and abs(a) >= 0
        if a: assert int.from_bytes(a.to_bytes(bits // 8 + 9, "little", signed=True), "little", signed=True) == a
        acc = (acc * 31 + hash(a) + a.bit_length() + a.bit_count() + pow(a, 3, 1000003) + pow(abs(a), abs(b) % 50, 998244353)) % 10**12
    print(bits, acc, a, b, a * b % 10**20, q, r, round(a, -3), float(a) if bits < 1000 else "")
print(2**200, -3**100, 7**77 // 3**33, 10**50 % 97, (10**40 + 1) * (10**40 - 1), 1 << 130, (1 << 130) - 1 >> 65)
f = 1
for i in range(1, 60):
    f *= i
print(f, f // 10**40, f % 10**9 + 7, f >> 100, f & 0xffffffff0000)
for a, b in [(2**63, 1), (-2**63, -1), (2**63 - 1, 2), (-2**63, 2**63), (2**31, 2**32), (3037000500, 3037000500), (-1, 2**64)]:
    print(a + b, a - b, a * b, a // b, a % b, a & b, a | b, a ^ b, a == b, a < b, hash(a), float(a), a / b, [a, b] == [b, a])
for x in (0.5, 1e18, 2.0**63, -2.0**63, 1e19, 1e25, -1e300):
    print(int(x), int(x) == x, 2**63 > x, 2**63 < x, 10**25 == x, hash(int(x)) == hash(float(int(x))))
