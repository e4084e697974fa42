# The methods and attributes of int.
for n in [0, 1, -1, 5, 255, 256, -256, 2**63 - 1, 2**63, 2**64, -2**64, 10**20]:
    print(n, n.bit_length(), n.bit_count(), n.as_integer_ratio(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator, n.is_integer())

for src in ["(1024).to_bytes(2, 'big')", "(1024).to_bytes(10, 'little')", "(-1).to_bytes(2, 'big', signed=True)", "(-1).to_bytes(2, 'big')", "(256).to_bytes(1, 'big')",
            "(255).to_bytes()", "(0).to_bytes(0, 'big')", "(1).to_bytes(0, 'big')", "(128).to_bytes(1, 'big', signed=True)", "(-128).to_bytes(1, 'big', signed=True)",
            "(-129).to_bytes(1, 'big', signed=True)", "(1).to_bytes(-1)", "(1).to_bytes(2, 'middle')", "(1).to_bytes(length=3, byteorder='little')", "(2**100).to_bytes(13)",
            "int.from_bytes(b'\\x04\\x00', 'big')", "int.from_bytes(b'\\x04\\x00', 'little')", "int.from_bytes(b'\\xff\\xff', signed=True)", "int.from_bytes([1, 2, 3])",
            "int.from_bytes(b'')", "int.from_bytes('a')", "int.from_bytes([256])", "int.from_bytes(bytes(range(20)), 'little')", "int.from_bytes(5)", "int.from_bytes(b'1', 'x')",
            "(5).bit_length(1)", "round(15, -1)", "round(25, -1)", "round(35, -1)", "round(-15, -1)", "round(12345, -3)", "round(5, 2)", "round(5, None)", "round(5, -100)", "(5).__round__(1.5)",
            "(5).__floor__()", "(5).__ceil__()", "(5).__trunc__()", "(5).__index__()", "(5).__int__()", "(5).__float__()", "(5).__bool__()", "(0).__bool__()",
            "(10**400).__float__()", "float(10**400)", "hash(5)", "hash(-1)", "hash(-2)", "hash(2**61 - 1)", "hash(2**61)", "hash(2**64 + 1)", "hash(-2**100)", "hash(True)",
            "(5).__format__('x')", "(5).__getnewargs__()", "(5).__hash__()", "(5).__eq__(5)", "(5).__eq__(5.0)", "(5).__lt__('a')", "(5).__ne__(6)", 
            "int.real", "int.__add__", "(5).real.__class__", "(5).foo", "int.foo"]:
    try:
        print(src, "->", repr(eval(src)))
    except Exception as e:
        print(src, "->", type(e).__name__, e)
for stmt in ["(5).real = 3", "(5).x = 3", "del (5).real", "int.x = 3", "del int.real"]:
    try:
        exec(stmt)
    except Exception as e:
        print(stmt, "->", type(e).__name__, e)
print(type(True + True), True.__add__(1), True & False, True | 2, True ^ True, ~False if False else "no ~ of bool")
print([m for m in dir(int) if not m.startswith("__")])
