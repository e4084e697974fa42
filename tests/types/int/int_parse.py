# What int() accepts.
for args in [("12",), ("  12\n",), ("-12",), ("+12",), ("- 12",), ("1_000",), ("1__000",), ("_1",), ("1_",), ("",), ("   ",), ("0x10",), ("0x10", 16), ("0x10", 0),
             ("0b101", 0), ("0b101", 2), ("0o17", 0), ("0O17", 8), ("017", 0), ("00", 0), ("0_0", 0), ("z", 36), ("Z", 36), ("z", 37), ("1", 1), ("1", -1),
             ("10", 2), ("12", 2), ("12", 3), ("0b12", 2), ("ff", 16), ("0b1", 16), ("0xfg", 16), ("1.5",), ("1e5",), ("\u0661\u0662\u0663",), ("\uff11\uff12",),
             ("1\x00",), (b"12",), (b"ff", 16), (bytearray(b"7"),), (b"\xff",), (memoryview(b"12"),), (1.9,), (-1.9,), (True,), (None,), ([],), (1j,), (float("nan"),),
             (float("inf"),), (1e30,), ("1", "2"), (1, 2), (b"x" * 5,), ("a" * 5,), ("12", 10.0), ("9" * 25,), ("-0",), ("1 2",), ("\u00b2",)]:
    try:
        print(args, "->", int(*args))
    except Exception as e:
        print(args, "->", type(e).__name__, e)

print(int(), int("7", base=8), int(x=5) if False else "x is positional only")
for call in ["int(x=5)", "int(base=5)", "int('1', bas=2)", "int(1, 2, 3)", "int('0x1F', base=0)"]:
    try:
        print(eval(call))
    except Exception as e:
        print(call, type(e).__name__, e)


class I:
    def __int__(self): return 42
class X:
    def __index__(self): return 43
class Bad:
    def __int__(self): return "no"
class BadIndex:
    def __index__(self): return 1.5
class Base:
    def __index__(self): return 16
for v in I(), X(), Bad(), BadIndex():
    try:
        print(type(v).__name__, int(v))
    except Exception as e:
        print(type(v).__name__, type(e).__name__, e)
print(int("ff", Base()))
