# Floats at the edges: infinities, nans, signed zeros, rounding, division, powers, comparisons with ints, hashing and text.
def attempt(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
inf, nan = float("inf"), float("nan")
values = (0.0, -0.0, 1.0, -1.5, inf, -inf, nan, 1e308, 5e-324)
for x in values:
    print(x, [attempt(lambda: eval(f"x {op} y", {"x": x, "y": y})) for op in ("+", "*", "/", "//", "%") for y in (0.0, -2.0, inf)])
    print("  ", -x, abs(x), bool(x), attempt(lambda: int(x)), attempt(lambda: round(x)), round(x, 2), attempt(lambda: divmod(x, 2)), attempt(lambda: x.is_integer()), attempt(lambda: x.as_integer_ratio()), x.hex(), x == x, x < inf, str(x), f"{x:.1f}", f"{x:+g}", f"{x:e}", hash(x) == hash(float(str(x))) if x == x else "-")
print(0.0 == -0.0, str(-0.0), 0.0 is None, [attempt(lambda: eval(s)) for s in ("1 / 0.0", "1.0 // 0", "1.0 % 0", "0.0 ** -1", "(-8) ** (1/3)", "2.0 ** 10000", "10.0 ** 400", "-2.0 ** 0.5", "(-2.0) ** 0.5", "0.0 ** 0", "1.0 ** float('nan')", "float('inf') ** -1", "(-1.0) ** float('inf')", "float('nan') ** 0", "2.5 ** 2", "4 ** 0.5", "4 ** -0.5", "2 ** 0.0")])
for n in (0.5, 1.5, 2.5, -0.5, -1.5, 0.49999999999999994, 1e16, 2675.5, 123456.789):
    print(n, round(n), [round(n, k) for k in (0, 1, 2, -1, -3)], int(n), n // 1, n % 1, n.__floor__(), n.__ceil__(), n.__trunc__(), divmod(n, 1))
print(attempt(lambda: round(1.5, "x")), attempt(lambda: round(inf)), attempt(lambda: round(nan)), round(inf, 2), round(1e308, -308), round(1.0, 400), round(5e-324, 323), round(2.675, 2), round(1e22, -22), type(round(2.5)).__name__, type(round(2.5, 0)).__name__)
print(1.0 == 1, 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53 + 1), 2 ** 53 + 1 > float(2 ** 53), 10 ** 400 > 1e308, -10 ** 400 < -inf, 10 ** 400 < inf, 1 < 1.5 < 2, True == 1.0, 0.1 + 0.2 == 0.3, 1e16 + 1 == 1e16, hash(1.0) == hash(1), hash(0.5) == hash(0.5), {1: "a"}[1.0], 3 in [3.0], attempt(lambda: 10 ** 400 + 0.5), attempt(lambda: 10 ** 400 * 1.0), attempt(lambda: (10 ** 400) / (10 ** 399)), 10 ** 308 / 10 ** 300)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, 5 % 3.5, -0.0 // 1, 0.3 % 0.1, 1e20 % 3, 5.0 // inf, -5.0 // inf, -5.0 % inf, 5 % -inf, divmod(-7.5, 2), divmod(7, -2.5))
for text in ("1e5", "1E-5", " 12.5\n", "infinity", "-INF", "nan", "1_0.5", "0x1p4", "1e", ".", "1.5.2", "", "1,5", "१.५", "1e1000", "-1e-1000", "1" * 400, "0." + "0" * 400 + "1"):
    print(text[:12], attempt(lambda: float(text)))
for h in ("0x1p0", "-0x1.8p1", "0x.8", "1.0", "inf", "0x1p1024", "0x1p-1080", "0xg", "0x1.fffffffffffff8p0", "", "nan"):
    print(h, attempt(lambda: float.fromhex(h)), end="; ")
print()
for x in (0.1, 1 / 3, 1e22, 1e21, 123456789012345680.0, 1e-5, 0.0001, 1.7976931348623157e308, 4.35, 100.0, 1e100, 2.0 ** 63, 9007199254740993.0):
    print(repr(x), f"{x:g}", f"{x:.3g}", f"{x:f}"[:25], f"{x:,.2f}"[:25], f"{x:%}"[:20], f"{x:n}", f"{x:10.3e}|", "%r %s %.2f" % (x, x, x) if x < 1e30 else "", x.as_integer_ratio() if x < 1e20 and x > 1e-3 else "")
class F(float):
    def __add__(self, o): return "F add"
    def __repr__(self): return "F repr"
f = F(2.5)
print(f, f + 1, 1 + f, f * 2, type(-f).__name__, str(f), f"{f}", f"{f:.1f}", float(f), [f], f == 2.5, F("3") - 1, F.fromhex("0x1p1"), round(f, 1), int(f))
print(sum([0.1] * 10), sum([0.1] * 3), sum([1e16, 1.0, -1e16]), sum([1, 2.5, 3]), max(1, 1.0), min(0.0, -0.0), sorted([3, 1.5, -inf, inf, 2]), pow(2.0, 3), attempt(lambda: pow(2.0, 3, 5)), abs(-0.0), (2.0).conjugate(), (2.5).real, (2.5).imag, float(), float(True), float(10 ** 20), attempt(lambda: float([])), attempt(lambda: float("x")), 1.5.__class__, 1..hex(), 3.0.is_integer())
