# Arithmetic, comparison and rounding of floats.
vals = [0.0, -0.0, 1.0, -1.0, 2.5, -2.5, 7.0, 1e308, float("inf"), float("-inf"), float("nan")]
for a in vals:
    for b in vals:
        out = [a + b, a - b, a * b, a < b, a == b, a >= b]
        for op in (lambda: a / b, lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: a ** b):
            try:
                out.append(op())
            except Exception as e:
                out.append(f"{type(e).__name__}: {e}")
        print(a, b, out)
for src in ["round(0.5)", "round(1.5)", "round(2.5)", "round(-0.5)", "round(2.675, 2)", "round(1e300, -299)", "round(1234.5678, -2)", "round(1.5, 400)", "round(1.5, -400)", "round(float('inf'))", "round(float('nan'))",
            "round(float('inf'), 2)", "round(1.25, 1)", "round(0.15, 1)", "round(5.015, 2)", "round(1.7976931348623157e308, -308)", "round(1.0, None)", "round(1.5, 'a')", "round(-1.5)", "round(1e22)", "type(round(1.0, 0))",
            "int(1e25)", "1.5 // 0.1", "-7.5 // 2", "-7.5 % 2", "7.5 % -2", "1e300 * 1e10", "2.0 ** 1024", "10.0 ** -400", "(-8.0) ** (1/3)", "(-2.0) ** 3", "0.0 ** -1", "0.0 ** 0", "float('nan') ** 0", "1.0 ** float('nan')",
            "2 ** 0.5", "2 ** 1e10", "1.5 == 3/2", "0.1 + 0.2 == 0.3", "10**400 > 1e308", "10**400 < float('inf')", "2**53 + 1 == float(2**53)", "2**53 + 1 > float(2**53)", "float(2**53 + 1)", "1.0 == True",
            "hash(1.0)", "hash(0.5)", "hash(1e300)", "hash(float('inf'))", "hash(float('-inf'))", "hash(-0.0)", "hash(2.0**61)", "hash(0.1)", "hash(-1.0)", "hash(1.5) == hash(3/2)",
            "1.5 & 1", "1.5 << 1", "~1.5", "1.5 % 0", "1.5 // 0", "1.5 / 0", "divmod(1.5, 0)", "1.5 + 'a'", "'a' * 1.5", "[1] * 1.5", "1.5 < 'a'", "len(1.5)", "abs(-1.5)", "abs(-0.0)", "-0.0", "+1.5",
            "(1.5).real, (1.5).imag, (1.5).conjugate()", "(1.5).__trunc__()", "(-1.5).__floor__()", "(-1.5).__ceil__()", "(1.5).__round__()", "(2.5).__round__(0)", "float('inf').__trunc__()", "(1.5).__int__()",
            "float()", "float(x=1)", "float(1, 2)", "float.__getformat__('double')", "(1.5).__getnewargs__()", "(1.5).__pow__(2)", "(1.5).__rpow__(2)", "(1.5).__eq__('a')", "(2.0).__pow__(3, None)", "(2.0).__pow__(3, 4)"]:
    try:
        print(src, "->", repr(eval(src)))
    except Exception as e:
        print(src, "->", type(e).__name__, e)
class F:
    def __float__(self): return 2.5
class G:
    def __index__(self): return 7
class H:
    def __float__(self): return 3
print(float(F()), float(G()))
try:
    float(H())
except TypeError as e:
    print(e)
