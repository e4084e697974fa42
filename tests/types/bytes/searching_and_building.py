# bytes and bytearray: searching with ints and buffers, changing in place, joining, translating, and the errors.
def attempt(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
b = b"abracadabra\x00\xff"
for x in (b"a", b"", b"abra", 97, 255, bytearray(b"ra"), memoryview(b"cad"), b"zz", 256, -1, "a", 1.0, None):
    print(x if not isinstance(x, memoryview) else bytes(x), [attempt(lambda: getattr(b, m)(x)) for m in ("find", "rfind", "count", "index")], attempt(lambda: x in b), attempt(lambda: b.startswith(x)), attempt(lambda: b.split(x, 1)))
print(b.find(b"a", 1), b.find(97, -3), b.rfind(b"a", 0, 3), b.count(b"a", 2, 5), b.index(b"", 20) if False else "-", b.replace(b"a", b"", 2), b.replace(b"", b".", 2), b.partition(b"c"), b.rpartition(b"q"))
print(b"a b  c".split(), b"a,b,".split(b","), b" x ".strip(), b"xxaxx".strip(b"x"), b"a\nb\r\nc".splitlines(), b"a\x85b\x0bc".splitlines(), b"ab".center(5, b"*"), b"5".zfill(3), b"-5".zfill(4), b"a\tb".expandtabs(3), b"Ab".swapcase(), b"hello world".title(), b"a1".isalnum(), b"A".isupper(), b" \n".isspace(), b"\xe9".isalpha(), b"".isascii(), b"\x80".isascii())
print(b"-".join([b"a", bytearray(b"b"), memoryview(b"c")]), attempt(lambda: b"".join(["a"])), attempt(lambda: b"".join([1])), attempt(lambda: b"".join(5)), bytearray(b",").join([b"x", b"y"]), b"abc".translate(bytes.maketrans(b"ab", b"xy"), b"c"), b"abc".translate(None, b"b"), attempt(lambda: b"a".translate(b"short")), attempt(lambda: bytes.maketrans(b"a", b"bc")))
print(b"%d %s %r %x %c %c %%" % (5, b"b", "r", 255, 65, b"B"), b"%a|%5d|%-5s|%05.1f" % ("é", 3, b"x", 2.5), b"%(k)s" % {b"k": b"v"}, attempt(lambda: b"%s" % "text"), attempt(lambda: b"%d" % "x"), attempt(lambda: b"%s" % 5), attempt(lambda: b"%c" % 256), bytearray(b"%i") % 7)
print(bytes(3), bytes([1, 2]), bytes("é", "utf-8"), bytes(b"x"), bytes(bytearray(b"y")), bytes(range(3)), attempt(lambda: bytes("x")), attempt(lambda: bytes(-1)), attempt(lambda: bytes([256])), attempt(lambda: bytes(["a"])), attempt(lambda: bytes(1.5)), attempt(lambda: bytes(b"x", "utf-8")), attempt(lambda: bytes("x", "no-such")), attempt(lambda: bytes(1, 2, 3, 4)), attempt(lambda: bytes([-1])))
class HasBytes:
    def __bytes__(self): return b"from hook"
class BadBytes:
    def __bytes__(self): return "text"
class Indexed:
    def __index__(self): return 4
print(bytes(HasBytes()), attempt(lambda: bytes(BadBytes())), bytes(Indexed()), bytes([Indexed()]), attempt(lambda: bytearray(HasBytes())), b"ab" * Indexed(), b"abcdefg"[Indexed()])
a = bytearray(b"abc")
a.append(100); a.extend(b"ef"); a.extend([103]); a.insert(0, 33); a += b"!"; a *= 2
print(a, a.pop(), a.pop(0), a.remove(97), a, len(a))
a[1:3] = b"LONGER"; a[::4] = b"...." if len(a[::4]) == 4 else b"." * len(a[::4]); del a[-3:]; a[0] = 65
print(a, a[::-1], a.copy() == a, a.reverse(), a, a.clear(), a)
for f in (lambda: a.append(256), lambda: a.append("a"), lambda: a.pop(), lambda: a.remove(1), lambda: a.extend("x"), lambda: a.extend([300]), lambda: a.insert("x", 1), lambda: a.__setitem__(0, 1), lambda: bytearray(b"ab").__setitem__(slice(0, 1), 5), lambda: bytearray(b"abcd").__setitem__(slice(0, 4, 2), b"x"), lambda: b"a".__setitem__(0, 1), lambda: b"a" + "b", lambda: b"a" + 1, lambda: b"a"["x"], lambda: b"a"[5], lambda: b"\xff".decode(), lambda: b"a".decode("nope"), lambda: bytes.fromhex("1"), lambda: bytes.fromhex("zz"), lambda: bytes.fromhex("12 3"), lambda: b"a" < "a", lambda: hash(bytearray())):
    print(attempt(f), end="; ")
print()
print(b"a" == "a", b"a" == bytearray(b"a") == memoryview(b"a"), b"a" < b"b", hash(b"x") == hash(bytes(bytearray(b"x"))), b"\x00\x7f\x80'\"\\\n", bytearray(b"it's"), bytes.fromhex("DE ad\nBE ef").hex("-", 2), b"\x01\x02\x03".hex(":"), b"ab".hex(), [*b"az"], list(bytearray(b"\x01")), b"abc"[1], b"abc"[1:], bytearray(b"abc")[-1:], tuple(b""), max(b"abc"), sorted(b"ba"), bytes(reversed(b"abc")))
print(b"caf\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"\xff\xfea\x00".decode("utf-16"), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("ascii", "ignore"), b"\xff".decode("utf-8", "backslashreplace"), ascii(b"\xff".decode("utf-8", "surrogateescape")), "é\ud800".encode("utf-8", "replace"), "é".encode("ascii", "xmlcharrefreplace"), "é☃".encode("ascii", "namereplace"), "é".encode("cp437"), "€".encode("iso-8859-15"))
