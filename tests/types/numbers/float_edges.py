# floats: text, hexadecimal, rounding, special values, formats.
import math


def show(what):
    try:
        print(what, "->", eval(what))
    except Exception as e:
        print(what, "!", type(e).__name__, e)


inf, nan = float("inf"), float("nan")
for what in ["float('1e400')", "float('-1e400')", "float('1e-400')", "float('  1.5\\n')", "float('1_0.5')", "float('1__0')", "float('_1')", "float('1_.5')", "float('.5')",
             "float('5.')", "float('.')", "float('')", "float('e5')", "float('1e')", "float('0x1p3')", "float('iNf')", "float('+Infinity')", "float('-nan')", "float('nanx')",
             "float('in f')", "float('1,5')", "float(b'2.5')", "float('\\u0661.5')", "float('1.7976931348623159e308')", "float(None)", "float('1' * 400)", "float(10 ** 309)",
             "float.fromhex('0x1.8p1')", "float.fromhex('-0X.8P-2')", "float.fromhex('1')", "float.fromhex('inf')", "float.fromhex('0x1p5000')", "float.fromhex('0x1g')",
             "float.fromhex('0x1.fffffffffffffp+1023')", "float.fromhex(' 0x1 ')", "float.fromhex('')", "(0.1).hex()", "(-0.0).hex()", "inf.hex()", "nan.hex()", "(5e-324).hex()",
             "(1e300).as_integer_ratio()", "(0.1).as_integer_ratio()", "inf.as_integer_ratio()", "nan.as_integer_ratio()", "(2.0).is_integer()", "inf.is_integer()"]:
    show(what)
for f in (0.0, -0.0, 1.0, 0.1, 1e16, 1e17, 123456789012345680.0, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, inf, -inf, nan, 2.5, 1 / 3, 1e22, 1e23, 123456.789):
    print(repr(f), str(f), f"{f:.3f}" if abs(f) < 1e20 else "-", f"{f:e}", f"{f:g}", f"{f:.17g}", f"{f:n}", f"{f:%}" if abs(f) < 1e10 else "-", f"{f:+.2e}", hash(f) if f == f else "-")
for what in ["round(0.5)", "round(1.5)", "round(2.5)", "round(-0.5)", "round(2.675, 2)", "round(1e300, 5)", "round(1.5, -1)", "round(15.0, -1)", "round(inf)", "round(nan)", "round(inf, 2)",
             "round(5e-324, 400)", "round(1.7976931348623157e308, -308)", "round(123.456, 1)", "round(-2.5)", "math.floor(-0.5)", "math.ceil(-0.5)", "math.trunc(-1.9)", "math.floor(inf)",
             "7.5 // 2", "-7.5 // 2", "7.5 % -2", "-7.5 % 2", "divmod(-7.5, 2)", "1.0 // 0", "1.0 % 0", "1.0 / 0", "inf // 1", "inf % 2", "1 % inf", "-1 % inf", "5 // inf", "-5 // inf",
             "0.0 ** 0", "0.0 ** -1", "(-1.0) ** 0.5", "(-8.0) ** 3", "1e300 * 1e10", "1e200 ** 2", "inf - inf", "inf * 0", "nan == nan", "nan != nan", "nan < 1", "nan in [nan]",
             "max(nan, 1), max(1, nan)", "sorted([3, nan, 1])[0]", "min(0.0, -0.0)", "-0.0 == 0.0", "str(-0.0 + 0.0)", "str(-0.0 - 0.0)", "0.1 + 0.2", "1e16 + 1", "abs(-0.0)", "-nan", "int(1e20)",
             "1.5 + True", "2 ** 0.5 == math.sqrt(2)", "hash(0.5)", "hash(inf)", "hash(-inf)", "1.0 == 1 == True", "0.1 == 1 / 10", "1e3 .__class__", "(1.5).real, (1.5).imag, (1.5).conjugate()"]:
    show(what)
for spec in ["", ".0f", ".1f", "10.2f", "<10.2f", "^10.2f", "010.2f", "+", " ", "-", "e", ".0e", "E", "g", "G", ".3g", "#g", "#.0f", "%", ".0%", ",", ",.2f", "_.3f", "z.0f", "=+10.1f", "*^12", ".50f", "x", "d", ".f", "1.2.3", "c", "s", ",_"]:
    for f in (1234.5678, -0.04):
        try:
            print(repr(spec), f, "[" + format(f, spec) + "]")
        except ValueError as e:
            print(repr(spec), e)
