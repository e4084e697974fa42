# Texts of ints: repr, hex, oct, bin, format, %, and the limit on digits.
import sys
nums = [0, 5, -5, 255, -255, 65535, 2**40, -2**70, 12345678901234567890]
for n in nums:
    print(n, repr(n), str(n), hex(n), oct(n), bin(n))
for spec in ["", "d", "5d", "<8", ">8", "^8", "=8", "08", "+d", " d", "-d", "+08d", "*^12", "x", "X", "#x", "#X", "#o", "#b", "o", "b", "08b", "#010x", ",", "_", "_x", "_b", "010,",
             ",d", "n", "c", "e", ".2e", "f", ".3f", "g", "%", ".1%", "s", ".3d", ",x", "+c", "z", "5", "*>+10,d", "=+12", "#,", "#_x", "<<5", "é^9"]:
    for n in [0, 65, -1234567]:
        try:
            print(spec, n, "[" + format(n, spec) + "]")
        except Exception as e:
            print(spec, n, type(e).__name__, e)
for n in [-1, 0x110000, 0x10ffff]:
    try:
        print(ascii(format(n, "c")))
    except Exception as e:
        print(n, type(e).__name__, e)
print(len(str(10**4299)), len(str(-10**4299)))
for f in [lambda: str(10**4300), lambda: int("1" * 4301), lambda: f"{10**5000}", lambda: "%d" % 10**5000, lambda: repr(-10**4300), lambda: int("f" * 5000, 16).bit_length(),
          lambda: len(hex(10**5000)), lambda: len("%x" % 10**5000)]:
    try:
        print(str(f())[:20])
    except ValueError as e:
        print("ValueError", e)
print(sys.get_int_max_str_digits())
sys.set_int_max_str_digits(0)
print(len(str(10**5000)))
for n in 100, -1:
    try:
        sys.set_int_max_str_digits(n)
    except ValueError as e:
        print("ValueError", e)
