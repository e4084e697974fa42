# Shortest representation and parsing of floats.
for x in [0.0, -0.0, 1.0, -1.5, 0.1, 0.1 + 0.2, 1/3, 1e16, 1e15, 123456789012345680.0, 1e17, 9999999999999998.0, 1e-4, 1e-5, 0.00012345, 1.5e300, 5e-324, 2.2250738585072014e-308,
          1.7976931348623157e308, float("inf"), float("-inf"), float("nan"), 1e22, 1e23, 2**53 + 0.0, 100.0, 1e100, 3.14159, 4.35, 2.675]:
    print(repr(x), str(x), f"{x}", "%s" % x, [x], float(repr(x)) == x)
for s in ["1", " 1.5 ", "1e5", "1E-5", ".5", "5.", "1_000.5", "1__0", "_1", "1_", "1._5", "1e_5", "1e", "e5", "", " ", ".", "inf", "-Infinity", "INF", "nan", "-NaN", "infinit", "0x1p3", "1e400", "-1e400",
          "1e-400", "\u0661.\u0665", "1 2", "1\x00", "+-1", "++1", "+1", b"1.5", bytearray(b"2"), b"\xff", None, [], 1j, "1,5", "1" * 400, "0." + "0" * 400 + "1", "1.5f"]:
    try:
        print(repr(s)[:30], "->", float(s))
    except Exception as e:
        print(repr(s)[:30], "->", type(e).__name__, str(e)[:80])
for s in ["0x1.8p1", "0x1p-1074", "0x1p-1075", "0x1.fffffffffffffp1023", "0x1p1024", "1.8", "0x", "abc", " 0x10 ", "-0x.8p0", "inf", "nan", "0x1.0000000000000800p0", "1p", "+0X1P+4"]:
    try:
        print(s, float.fromhex(s))
    except Exception as e:
        print(s, type(e).__name__, e)
for x in [0.0, -0.0, 1.0, -1.5, 0.1, 5e-324, 1e300, float("inf"), float("nan")]:
    print(x.hex(), end=" ")
    try:
        print(x.as_integer_ratio(), x.is_integer())
    except Exception as e:
        print(type(e).__name__, e, x.is_integer())
