# Making bytes and bytearrays, and their texts.
class B:
    def __bytes__(self): return b"from __bytes__"
class Bad:
    def __bytes__(self): return "str"
class I:
    def __index__(self): return 3
class It:
    def __iter__(self): return iter([1, 2, 3])
for cls in bytes, bytearray:
    for args in [(), (3,), (0,), (-1,), ([65, 66],), ((1, 2),), (range(3),), ([256],), ([-1],), (["a"],), ("abc",), ("abc", "ascii"), ("\u20ac", "utf-8"), ("\u20ac", "ascii"), ("\u20ac", "ascii", "replace"), (b"x",), (bytearray(b"y"),), (memoryview(b"z"),), (None,), (1.5,), (True,), (B(),), (Bad(),), (I(),), (It(),), (5, "ascii"), (b"x", "ascii"), ("a", 5), (2**70,), ([I(), I()],), ({1: 2},), (iter(b"ab"),), (object(),)]:
        try:
            print(cls.__name__, [type(a).__name__ for a in args], cls(*args))
        except Exception as e:
            print(cls.__name__, [type(a).__name__ for a in args], type(e).__name__, ascii(str(e)))
print(bytes(source=b"a"), bytes("a", encoding="ascii"), bytes("\xe9", "ascii", errors="ignore"), bytearray(source="a", encoding="utf-8"))
for src in ["repr(b'a\\'b')", "repr(b'a\"b\\'')", "repr(bytes(range(256)))", "str(b'abc')", "repr(bytearray(b'\\n\\x00'))", "bytes.fromhex('0aFF 10')", "bytes.fromhex('0')", "bytes.fromhex('0g')", "bytes.fromhex('  ')", "bytes.fromhex(5)", "bytearray.fromhex('ab cd')", "b'\\x0a\\xff'.hex()", "b'\\x01\\x02\\x03'.hex(':')", "b'\\x01\\x02\\x03\\x04\\x05'.hex('-', 2)", "b'\\x01\\x02\\x03\\x04\\x05'.hex('-', -2)", "b''.hex(':')", "b'a'.hex('xx')", "b'a'.hex(5)", "b'ab'.hex(b'.')", "b'ab'.hex('\\u20ac')", "bytes.maketrans(b'ab', b'xy')[95:100]", "bytes.maketrans(b'a', b'')", "f'{b\"x\"}'", "format(b'x')", "format(b'x', '5')", "hash(b'a') == hash(b'a')", "hash(bytearray(b'a'))", "b'a' + 'b'", "b'abc'[1]", "b'abc'[1:]", "b'abc'[5]", "b'abc'[::-1]", "bytearray(b'abc')[-1]", "bytearray(b'abc')[::2]", "bytearray(b'a')[9]"]:
    try:
        print(src, "->", eval(src))
    except Exception as e:
        print(src, "->", type(e).__name__, e)
