# Many floats: their texts and back again, with numbers from a small generator.
state = 99
def rnd():
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return state
acc = 0
samples = []
for i in range(3000):
    m, e = rnd() >> 11, rnd() % 2098 - 1074 - 52
    x = float.fromhex(f"0x{m:x}p{e}") if e < 960 else float(m)
    text = repr(x)
    assert float(text) == x and float.fromhex(x.hex()) == x, text
    for t in (text, "%.17g" % x, "%.3e" % x, f"{x:.10g}", f"{x:g}", "%.15g" % x):
        for c in t:
            acc = (acc * 31 + ord(c)) % 1000000007
    n, d = x.as_integer_ratio()
    assert n / d == x
    acc = (acc + hash(x)) % 1000000007
    if i % 150 == 0: samples.append(x)
print(acc)
for x in samples:
    print(x, "%.5g" % x, f"{x:.3e}", hash(x))
acc = 0
for i in range(3000):
    x = (rnd() >> 40) / 1000.0 - 8000
    y = (rnd() >> 44) / 7.0 + 0.25
    for z in (x + y, x - y, x * y, x / y, x // y, x % y, round(x, 1), round(x, 2), round(y, -2), float(round(x)), abs(x), x * x):
        for c in f"{z!r} {z:.2f} {z:,.1f}":
            acc = (acc * 31 + ord(c)) % 1000000007
print(acc, x, y, x // y, x % y, divmod(x, y), round(x, 2), y ** 0.5, y ** -1.5)
for k in range(-20, 25):
    x = 1.2345678901234567 * 10.0 ** k
    print(x, f"{x:.4f}", f"{x:g}", f"{x:e}", f"{x:.0f}" if k < 18 else "", round(x, 3) if k < 12 else "", "%r" % x)
for s in ["1e23", "8.41e21", "9007199254740993", "2.2250738585072011e-308", "1.7976931348623158e308", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "0.1e-400", "123456789012345678901234567890", "0.000000000000000000000000000001", "1" + "0" * 308, "9" * 309, "3.14159265358979323846264338327950288"]:
    print(s[:40], float(s), float("-" + s))
