# String and bytes literals: prefixes, escapes, joining, long lines, raw strings.
print(ascii("\a\b\f\n\r\t\v\0\1\12\123\x41\u00e9\U0001f600\N{LATIN SMALL LETTER E WITH ACUTE}\N{bullet}\'\"\\"))
print(ascii(r"\n\x41\u00e9"), ascii(R'\'"'), ascii(r"\\"), ascii(u"\u20ac"), ascii(b"\x00\xff\101\n"), ascii(rb"\x00"), ascii(Rb'\n'), ascii(bR'\t'), ascii(BR"\\"))
print("a" "b" 'c' """d""" r"\e" "\u0066", b"a" b'b' rb"\c", ("multi"
      " line"), "con\
tinued", """triple "quoted" 'text'
with lines""", '''it's "fine"''', "tab	inside")
print(len("\
"), ascii("\400"[:1]) if False else "", ascii("\777"[:0]), "\x7f" == chr(127), "\08" == "\x008", ascii("\N{GREEK SMALL LETTER ALPHA}\N{CJK UNIFIED IDEOGRAPH-4E00}\N{HANGUL SYLLABLE GA}"))
print(ascii("\ud800"), len("\ud83d\ude00"), "\ud83d\ude00" == "\U0001f600", ascii("\ud83d" + "\ude00"), len("e\u0301"), ascii("\uffff\U00010000"))
a = "x" * 3 + 'y' * 2 + """z"""
print(a, 'single' "double" 'mix', "a" if "" else "b", "%s" "%s" % (1, 2), f"{1}" "{2}" f"{3}", "{}" f"{{}}", "a" .upper(), "abc"[1], "abc" "def"[1])
print(ascii(f"\x41{a!r}\N{DIGIT ONE}\u00e9{'nested'!s}"), rf"\{a}\n", fr'{a}\t{{}}', f"{a:{'>'}{10}}", f'''{
    a
    }''', f"{'\n'}" == "\n", f"{a}" f'{a}' == a * 2)
s = "a\u00e9\u20ac\U0001f600"
for c in s: print(ascii(c), ord(c), hex(ord(c)), len(c.encode()), c.encode("utf-16-le"), repr(c.encode("utf-8")))
print(s.encode("unicode_escape"), s.encode("raw_unicode_escape"), b"\\u20ac\\n".decode("unicode_escape"), s.isprintable(), ascii(s[::-1]), s < "b", sorted(s) == list(s), ascii(max(s)), ascii(s.upper()), ascii(s.center(8, "-")))
print("\N{LATIN SMALL LETTER SHARP S}".upper(), "\u0131".upper(), "\u017f".upper(), "\u1e9e".lower(), ascii("\u0130".lower()), "\u03a3A\u03a3".lower(), "A\u03a3 B".lower())
