# int, float and complex of text: underscores, white space, bases, signs, and what is refused.
def show(f, *args, **kw):
    try:
        print(f.__name__, args, kw or "", "->", repr(f(*args, **kw)))
    except Exception as e:
        print(f.__name__, args, kw or "", type(e).__name__, e)

for text in ("12", " 12 ", "+12", "-12", "1_000", "1__0", "_1", "1_", "0x1f", "1e3", "", " ", "١٢", "１２", "1 2", "--1", "+ 1", "\t7\n", "0_0", "00", "0b1"):
    show(int, text)
for text, base in (("ff", 16), ("0xff", 16), ("0xff", 0), ("0o17", 0), ("0b101", 0), ("010", 0), ("0", 0), ("00", 0), ("z", 36), ("z", 35), ("12", 2), ("1_0", 2), ("0x_f", 16), ("0b_1", 0), ("-0xF", 0), ("1", 1), ("1", 37), ("1", -1), (b"11", 2), ("0b2", 0), ("٣", 10)):
    show(int, text, base)
show(int, 5, 10)
show(int, "5", "10")
show(int, base=10)
show(int, "5", base=8)
show(int, x="5")
for text in ("1.5", " 1.5 ", "1e5", "1_0.0_1", "1_.5", ".5", "5.", ".", "inf", "-Infinity", "nan", "+NaN", "infinit", "1e", "1e+", "0x1p3", "١.٥", "1e400", "1e-400", "- 1", b"2.5", bytearray(b"3")):
    show(float, text)
for text in ("1+2j", "1", "j", "-j", "+1j", "1e5+2.5e-3j", " (1+2j) ", "( 1+2j )", "1 + 2j", "1+2", "inf+nanj", "1_0+1j", "", "()", "1+j", "1j+2"):
    show(complex, text)
show(complex, 1, 2)
show(complex, 1j, 2j)
show(complex, "1", 2)
show(complex, 1, "2")
show(complex, real=3)
show(complex, imag=3)
show(complex, None)
for v in (1.9, -1.9, True, 10**20, 1e20):
    show(int, v)
for v in (float("inf"), float("nan"), None, [], 1j, "1.0"):
    show(int, v)
show(float, 10**400)
show(float, None)
show(float, 1j)
show(bool, "x")
show(bool, 0.0)
show(bool, x=1)
