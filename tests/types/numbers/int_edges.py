# ints: text, bases, rounding, bit operations and limits.
import sys


def show(what):
    try:
        print(what, "->", eval(what))
    except Exception as e:
        print(what, "!", type(e).__name__, e)


for what in ["int('0b101', 0)", "int('0o17', 0)", "int('0xfF', 0)", "int('010', 0)", "int('0', 0)", "int('00', 0)", "int('z', 36)", "int('1_000')",
             "int('1__0')", "int('_1')", "int('1_')", "int(' 12\\n')", "int('')", "int(' ')", "int('+-1')", "int('- 1')", "int('12', 2)", "int('1', 1)",
             "int('1', 37)", "int('1', -2)", "int(b'12')", "int(b'1x')", "int(bytearray(b'7'))", "int('\\u0663\\u0664')", "int('\\xb2')", "int(1.9)", "int(-1.9)",
             "int(float('inf'))", "int(float('nan'))", "int(1e30)", "int(None)", "int([])", "int(1, 10)", "int('1', base='x')", "int(x=1)", "int()", "int('0x1')",
             "int('1e5')", "int('\\0')", "int('9' * 30)", "int('-0b11', 2)", "int('0b', 2)", "int(memoryview(b'12'))", "int('१२')"]:
    show(what)
for n in (0, 1, -1, 255, -256, 2 ** 63, -2 ** 63, 10 ** 25):
    print(n, n.bit_length(), n.bit_count(), bin(n), oct(n), hex(n), n.as_integer_ratio(), n.conjugate() is n, n.real, n.imag, ~n, -n, abs(n))
for what in ["(258).to_bytes(2)", "(258).to_bytes(2, 'little')", "(-1).to_bytes(3, signed=True)", "(-1).to_bytes(3)", "(256).to_bytes(1)", "(0).to_bytes(0)",
             "(1).to_bytes(-1)", "(1).to_bytes(1, 'middle')", "(127).to_bytes(1, signed=True)", "(128).to_bytes(1, signed=True)", "(5).to_bytes()",
             "int.from_bytes(b'\\x01\\x02')", "int.from_bytes(b'\\xff', signed=True)", "int.from_bytes(b'')", "int.from_bytes([1, 2], 'little')", "int.from_bytes('x')",
             "int.from_bytes([256])", "int.from_bytes(b'\\x80' * 10, signed=True)"]:
    show(what)
for what in ["7 // -2", "-7 // 2", "7 % -2", "-7 % 2", "divmod(-7, 2)", "divmod(7, -2)", "1 // 0", "1 % 0", "divmod(1, 0)", "1 / 0", "0 ** 0", "0 ** -1", "2 ** -1",
             "(-2) ** 3", "(-8) ** (1/3)", "pow(2, 10, 1000)", "pow(2, -1, 7)", "pow(2, -1, 4)", "pow(2, 3, 0)", "pow(2, 3, -5)", "1 << 70", "1 << -1", "1 >> -1",
             "-1 >> 100", "(1 << 100) >> 98", "5 & -2", "5 | -8", "5 ^ -1", "True + True", "True & 1", "True & False", "~5", "round(15, -1)", "round(25, -1)",
             "round(-15, -1)", "round(5, -1)", "round(123456, -3)", "round(7, 2)", "round(10 ** 20 + 5, -1)", "round(1, None)", "round(1, 'x')", "1 .__round__(-400)",
             "(5).__floor__(), (5).__ceil__(), (5).__trunc__()", "1 << 10 ** 12", "1 ** 10 ** 20", "0 ** 10 ** 30", "(-1) ** (10 ** 30 + 1)", "2 ** 0.5", "10 ** 400 / 10 ** 399",
             "10 ** 400 / 3", "1 / 10 ** 400", "10 ** 400 + 0.5", "float(10 ** 400)", "10 ** 22 == 1e22", "10 ** 23 == 1e23", "2 ** 53 + 1 == float(2 ** 53 + 1)",
             "10 ** 400 > 1e308", "hash(2 ** 61 - 1)", "hash(-1)", "hash(2 ** 61)", "hash(10 ** 30) == hash(1e30)", "1 .is_integer()", "(2 ** 70) % 1000", "-(2 ** 70) // 7"]:
    show(what)
print(len(str(2 ** 10000)), str(3 ** 500)[:20], str(-7 ** 300)[-20:], f"{10 ** 50:,}", f"{2 ** 70:_x}", f"{-255:#010b}", f"{255:+x}", "%d %i %o %x %X" % (5, -5, 8, 255, 255))
print(sys.get_int_max_str_digits(), sys.int_info.bits_per_digit in (15, 30), sys.maxsize == 2 ** 63 - 1)
