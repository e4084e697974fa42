# bool: what it is, and that it is an int.
class NoLen:
    def __len__(self): return -1
class BadBool:
    def __bool__(self): return 1
class BadLen:
    def __len__(self): return "3"
class HugeLen:
    def __len__(self): return 10**30
class Zero:
    def __len__(self): return 0
class Both:
    def __bool__(self): return True
    def __len__(self): return 0
for v in [None, 0, 0.0, -0.0, 0j, "", (), [], {}, set(), range(0), b"", 1, "0", [0], float("nan"), NoLen(), BadBool(), BadLen(), HugeLen(), Zero(), Both(), object]:
    try:
        print(type(v).__name__, bool(v), not v)
    except Exception as e:
        print(type(v).__name__, type(e).__name__, e)
print(True + 1, True * 3, True == 1, True is (1 == 1), {True: "a", 1: "b", 1.0: "c"}, [False, True][True], hash(True), repr(True), str(False))
print(True & False, True | False, True ^ True, type(True & 1), type(True ^ True), True << 3, -True, +True, abs(True), True / 2, True // 2, divmod(True, True))
print(isinstance(True, int), issubclass(bool, int), bool.__mro__, bool(), int(True), float(True), complex(True), f"{True:d} {True} {True:>6} {True!s:>6}", "%d %s %r" % (True, True, True))
print(True.real, True.imag, True.numerator, type(True.real), True.bit_length(), True.to_bytes(1), bool.from_bytes(b"\x00"), bool.from_bytes(b"\x01"))
for src in ["bool(1, 2)", "bool(x=1)", "type('B', (bool,), {})", "True < 'a'", "True.x", "bool('False')", "format(True, '5')", "format(True, 'x')", "format(True, 's')", "True and 0", "0 or None", "not []", "1 if [] else 2"]:
    try:
        print(src, "->", repr(eval(src)))
    except Exception as e:
        print(src, "->", type(e).__name__, e)
