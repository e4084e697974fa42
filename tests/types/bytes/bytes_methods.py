# The methods that bytes and bytearray share.
calls = """find(b'b')|find(98)|find(b'z')|find(300)|find('a')|find(b'')|find(b'b', 2)|rfind(b'a')|index(b'c')|index(b'z')|rindex(b'z')|count(b'a')|count(97)|count(b'')|count('a')|startswith(b'ab')|startswith((b'x', b'a'))|startswith('a')|startswith([b'a'])|endswith(b'a')|endswith((b'x', 'y'))
replace(b'a', b'XY')|replace(b'a', b'', 1)|replace(b'', b'-')|replace('a', b'b')|replace(b'a', bytearray(b'q'))|split(b'c')|split()|split(b'')|split('c')|split(b'a', 1)|rsplit(b'a', 1)|rsplit(None, 1)|splitlines()|splitlines(True)|partition(b'c')|partition(b'z')|partition('c')|rpartition(b'a')|partition(b'')|strip(b'a')|lstrip(b'ab')|rstrip()|strip('a')|strip(None)
upper()|lower()|title()|capitalize()|swapcase()|isalpha()|isdigit()|isalnum()|isspace()|isupper()|islower()|istitle()|isascii()|center(11)|center(12, b'*')|ljust(9, b'.')|rjust(9, b'.')|ljust(9, '.')|ljust(9, b'..')|zfill(9)|expandtabs()|expandtabs(2)|translate(None)|translate(bytes(range(256)))|translate(None, b'ab')|translate(b'x')|translate(None, delete=b'c')|decode()|decode('ascii')|hex()|removeprefix(b'ab')|removesuffix(b'ba')|removeprefix('a')
join([b'1', b'2'])|join([bytearray(b'1'), memoryview(b'2')])|join(['a'])|join([1])|join(5)|join([])|__add__(b'x')|__add__('x')|__mul__(2)|__contains__(98)|__contains__(b'ca')|__contains__('a')|__contains__(256)|__getitem__(0)|__len__()|__eq__(b'abcab')|__lt__(b'b')|__eq__('abcab')|nope()|isidentifier()""".replace("\n", "|").split("|")
for base in b"abcab", b"", b" aB\t1\r\nc ":
    for call in calls:
        out = []
        for v in base, bytearray(base):
            try:
                out.append(eval("v." + call))
            except Exception as e:
                out.append(f"{type(e).__name__}: {e}")
        print(base, call, *out)
cases = [(b"%d %s", (1, b"x")), (b"%s", (b"a",)), (b"%s", ("a",)), (b"%b", (b"a",)), (b"%a", ("\u20ac",)), (b"%r", (1,)), (b"%c", (65,)), (b"%c", (b"x",)), (b"%c", (256,)), (b"%c", ("x",)), (b"%x", (255,)), (b"%5.1f|", (1.25,)), (b"%(a)s", {b"a": b"v"}), (b"%(a)d", {b"a": 3}), (b"%s", (1,)), (b"%d", ("x",)), (b"%", ()), (b"x", (1,)), (b"%%", ()), (b"%-5s|", (b"a",)), (b"%.1s", (b"ab",)), (b"%s", (memoryview(b"mv"),))]
for fmt, args in cases:
    for f in fmt, bytearray(fmt):
        try:
            print(fmt, f % args)
        except Exception as e:
            print(fmt, type(e).__name__, e)
for src in ["b'a' * 3", "b'a' + bytearray(b'b')", "bytearray(b'a') + b'b'", "b'a' + memoryview(b'b')", "b'a' < b'b'", "b'a' < 'b'", "b'a' == 'a'", "b'a' == bytearray(b'a')", "98 in b'abc'", "'a' in b'abc'", "300 in b'abc'", "b'' in b''", "[*b'ab']", "list(bytearray(b'xy'))", "b'a' 'b'" if False else "b'a' b'b'", "b'ab' * -1", "b'a' * 'b'", "b'abc' > b'abb'", "iter(b'a')" if False else "next(iter(b'a'))", "max(b'abc')", "sum(b'abc')", "sorted(b'cba')", "b'%d' % 5", "bytes.join(b',', [b'a'])", "b'a'.x", "b'a'.__class__"]:
    try:
        print(src, "->", eval(src))
    except Exception as e:
        print(src, "->", type(e).__name__, e)
