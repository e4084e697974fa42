# bytes and bytearray: constructors, methods, operators, changes in place, formatting.


def show(what):
    try:
        print(what, "->", eval(what))
    except Exception as e:
        print(what, "!", type(e).__name__, e)


for t in ("bytes", "bytearray"):
    for what in ["T()", "T(3)", "T(-1)", "T([1, 2, 255])", "T([256])", "T([-1])", "T(['a'])", "T('a')", "T('a', 'ascii')", "T('\\xe9', 'ascii')", "T('\\xe9', 'ascii', 'replace')", "T(b'a', 'ascii')", "T(1, 'ascii')", "T(None)", "T(1.5)", "T(range(3))", "T(memoryview(b'ab'))", "T(b'a', errors='x')", "T(x=1)", "T('a', encoding='latin-1')",
                 "T(b'abc')[0]", "T(b'abc')[-1]", "T(b'abc')[3]", "T(b'abc')['x']", "T(b'abc')[1:]", "T(b'abc')[::-1]", "T(b'abc')[::2]", "T(b'a') + b'b'", "T(b'a') + bytearray(b'b')", "T(b'a') + 'b'", "T(b'a') + memoryview(b'b')", "T(b'ab') * 2", "T(b'ab') * -1", "T(b'ab') * 'x'", "97 in T(b'a')", "b'a' in T(b'ba')", "'a' in T(b'a')", "256 in T(b'a')", "-1 in T(b'a')",
                 "T(b'a') == b'a'", "T(b'a') == bytearray(b'a')", "T(b'a') == 'a'", "T(b'a') < b'b'", "T(b'a') < 'b'", "T(b'a') == [97]", "T.fromhex('61 62')", "T.fromhex('6')", "T.fromhex('6g')", "T.fromhex(' 61\\n62 ')", "T.fromhex('6 1')", "T.fromhex(b'61')", "T(b'ab\\xff').hex()", "T(b'abc').hex(':')", "T(b'abcd').hex('-', 2)", "T(b'abc').hex('ab')", "T(b'abcde').hex('.', -2)",
                 "T(b'a,b').split(b',')", "T(b' a b ').split()", "T(b'a').split(b'')", "T(b'a').split('a')", "T(b'a-b').partition(b'-')", "T(b'a\\nb\\r\\n').splitlines()", "T(b'abc').find(b'c')", "T(b'abc').find(99)", "T(b'abc').find('c')", "T(b'abc').find(300)", "T(b'abc').index(b'z')", "T(b'aaa').count(b'a')", "T(b'aaa').count(97)", "T(b'abc').replace(b'b', b'xx')", "T(b'abc').replace(b'', b'-')",
                 "T(b'abc').startswith(b'a')", "T(b'abc').startswith((b'x', b'a'))", "T(b'abc').startswith('a')", "T(b'abc').endswith(())", "T(b' a ').strip()", "T(b'xax').strip(b'x')", "T(b'xax').strip('x')", "T(b'abc').removeprefix(b'a')", "T(b'abc').translate(bytes(range(256)))", "T(b'abc').translate(None, b'b')", "T(b'abc').translate(b'x')", "T.maketrans(b'a', b'b')[97]", "T.maketrans(b'a', b'')",
                 "T(b'-').join([b'a', bytearray(b'b')])", "T(b'-').join(['a'])", "T(b'').join(5)", "T(b'aB').upper()", "T(b'aB').swapcase()", "T(b'ab cd').title()", "T(b'\\xe9').upper()", "T(b'a').center(5, b'*')", "T(b'a').ljust(3)", "T(b'a').rjust(3, b'xx')", "T(b'-5').zfill(4)", "T(b'a\\tb').expandtabs(4)", "T(b'abc').isalpha()", "T(b'1').isdigit()", "T(b'').isascii()", "T(b'A').isupper()",
                 "T(b'\\xc3\\xa9').decode()", "T(b'\\xff').decode()", "T(b'\\xff').decode('latin-1')", "T(b'\\xff').decode('utf-8', 'replace')", "T(b'a').decode('nope')", "T(b'a').decode(1)", "T(b'%d %s %x') % (1, b'a', 255)", "T(b'%s') % 'a'", "T(b'%c') % 97", "T(b'%c') % b'xy'", "T(b'%a %r') % ('e', 1)", "T(b'%b') % 5", "T(b'%d') % 'x'", "T(b'%(k)s') % {b'k': b'v'}", "T(b'%5.1f|') % 2.25",
                 "repr(T(b'\\x00\\t\\n\\\\\\'\"\\x7f\\xff'))", "repr(T(b\"'\"))", "str(T(b'a'))", "f'{T(b\"a\")}'", "hash(T(b'a')) == hash(b'a')", "list(T(b'ab'))", "list(reversed(T(b'ab')))", "len(T(b'abc'))", "bool(T(b''))", "max(T(b'abc'))", "int(T(b'12'))", "float(T(b'1.5'))", "T(b'abc').__contains__(b'b')", "T(b'a').__add__('x')", "T(b'abc').rfind(b'', 2)", "T(b'abc').count(b'', 1, 2)"]:
        show(what.replace("T", t))


def do(what):
    ns = {"a": bytearray(b"abcde")}
    try:
        exec(what, ns)
        print(what, "->", ns["a"], ns.get("r", ""))
    except Exception as e:
        print(what, "!", type(e).__name__, e, ns["a"])


for what in ["a[0] = 65", "a[0] = 256", "a[0] = -1", "a[0] = 'x'", "a[0] = b'x'", "a[9] = 1", "a[1:3] = b'XYZ'", "a[1:3] = [1, 2]", "a[1:3] = 'xy'", "a[1:3] = 5", "a[::2] = b'XYZ'", "a[::2] = b'X'", "a[1:3] = []", "a[:] = a", "a[2:2] = a", "del a[0]", "del a[1:3]", "del a[::2]", "del a[9]", "a += b'f'", "a += 'f'", "a += 5", "a += [1]",
             "a *= 2", "a *= 0", "a.append(102)", "a.append(256)", "a.append('x')", "a.extend(b'fg')", "a.extend([1, 300])", "a.extend('x')", "a.extend(a)", "a.insert(0, 65)", "a.insert(-1, 65)", "a.insert(0, 'x')", "r = a.pop()", "r = a.pop(0)", "a.pop(9)", "a.remove(97)", "a.remove(1)", "a.remove('a')", "a.reverse()", "a.clear()", "r = a.copy() is a", "r = a.pop(); r += 1"]:
    do(what)


class B(bytes):
    def __bytes__(self):
        return b"special"


class BA(bytearray):
    pass


b = B(b"xyz")
print(b, bytes(b), type(b[:]).__name__, type(b + b"").__name__, b == b"xyz", B.fromhex("61").__class__.__name__, type(b.upper()).__name__, hash(b) == hash(b"xyz"))
ba = BA(b"xyz")
ba.attr = 1
ba += b"1"
print(ba, type(ba).__name__, type(ba[:2]).__name__, type(ba + b"").__name__, ba.attr, type(BA.fromhex("61")).__name__)
