# complex: arithmetic, texts, parsing.
vals = [0j, 1j, 1 + 2j, -1.5 - 0.5j, 3 + 0j, complex("inf"), complex(-0.0, -0.0), complex(0, float("nan"))]
for a in vals:
    print(a, repr(a), abs(a) if a == a else "nan", -a, +a, a.conjugate(), a.real, a.imag, bool(a), hash(a) if a == a else "")
    for b in vals[:5]:
        out = [a + b, a - b, a * b, a == b]
        for f in (lambda: a / b, lambda: a ** b):
            try:
                z = f()
                out.append(f"{z:.6g}")
            except Exception as e:
                out.append(f"{type(e).__name__}: {e}")
        print("  ", b, out)
for args in [(), (1,), (1, 2), (1.5, -2), ("1+2j",), ("1-2J",), (" 1 ",), ("j",), ("-j",), ("+1.5j",), ("(1+2j)",), ("( 1+2j )",), ("1 + 2j",), ("1+2",), ("",), ("1e5+1e-5j",), ("nan+infj",), ("1_0+2_0j",), ("1j+2",), ("a",),
             ("1", 2), (1, "2"), (1j, 1j), (1, 1j), (None,), (b"1",), (True,), ([],), ("1+2jj",), ("infj",)]:
    try:
        print(args, complex(*args))
    except Exception as e:
        print(args, type(e).__name__, e)
print(complex(real=1, imag=2), complex(imag=3), complex(real=2.5))
for src in ["1j < 2j", "1j // 2", "1j % 2", "divmod(1j, 2)", "int(1j)", "float(1j)", "round(1j)", "1j ** 2", "1j ** 0.5", "2 ** 1j", "0j ** 0", "0j ** -1", "(1+2j) ** 3", "(1+2j) ** -2", "(1+2j) ** 200", "1j == 1", "(3+0j) == 3", "1j != 'a'", "pow(1j, 2, 3)",
            "1 + 2j - 3", "2 * 1j", "1 - 1j", "1 / 1j", "1.5 + 1j", "-1j", "1e1000j", "abs(3+4j)", "abs(complex(1e308, 1e308))", "1j.real", "(1j).imag", "1j & 1", "complex.from_number"]:
    try:
        print(src, "->", repr(eval(src)))
    except Exception as e:
        print(src, "->", type(e).__name__, e)
for spec in ["", ".2f", ">20", "<20.1f", "^20.3e", "+", "g", "e", ",", "010", "=10", "%", "d", "s", ".3", "z.1f"]:
    try:
        print(spec, "[" + format(1234.5 - 0.25j, spec) + "]")
    except Exception as e:
        print(spec, type(e).__name__, e)
class C:
    def __complex__(self): return 1 + 1j
class D:
    def __complex__(self): return 1
class E:
    def __float__(self): return 2.0
class I:
    def __index__(self): return 3
for v in C(), D(), E(), I():
    try:
        print(complex(v))
    except Exception as e:
        print(type(e).__name__, e)
print("%s %r" % (1j, 2j), f"{1j}", str(1 + 0j), repr(complex(0.0, -0.0)), complex(-0.0, 1))
