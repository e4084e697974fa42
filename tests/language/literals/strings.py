print('a' "b" '''c''' """d""", 'it''s', "q\"q", 'q\'q', "\\", r"\n", R'\\', "tab\there", '\a\b\f\v\r'.encode())
print("\x41\u0041\U00000041\101\N{LATIN SMALL LETTER A}", "\0\00\000".encode(), "\1278", "\08", '\
continued')
print(b"bytes\x00\xff\n\101", rb"raw\x41", Rb'\n', bR"\d", br'''\'"''', b'a' b"b", u"unicode")
print("""multi
  line
\ttab\
joined""")
print("\N{SNOWMAN}\N{GREEK SMALL LETTER ALPHA}\N{EM DASH}", len("\U0001F600"), "\ud800".encode("utf-16-le", "surrogatepass"), ascii("é日😀"))
print('''"''', """'""", '"' "'", "'" '"', """a"b""", '''a''b''', """\"""", """""" """x""")
print(repr("'"), repr('"'), repr("'\""), repr("\n\t\r\\\x00\x7f\x80\xa0é\u200b日\U0001F600\ue000"), repr(b"'\"\n\x00\xff"))
print(r"\"", r'\'', len(r"\""), r"a\
b", rb"\
")
print("a" if "" else "b", "x" * 3, "a" "b" * 2, ("a"
  "b"), "é" == "\xe9", "日本".encode(), "\x80".encode("latin1"))
print(len("\
"), len(""" """), ''  '' == '', "%d" "%%" % 5)
s = ("line one "
     'line two '  # comment between
     r"raw\n "
     f"{1 + 1}"
     "\n")
print(s, end="")
print("null\0byte".split("\0"), "a\x0bb\x0cc".split(), "\u2028".isspace(), len("a\u0301"))
print(f"{'nested'!r}" 'plain' fr"\{1}" rf'{2}\n', u'x' f'{3}' r'\y')
for src in (r"'\x4'", r"'\u123'", r"'\U00110000'", r"'\N{no such}'", r"'\N'", r"b'\x4'", "b'é'", "'unterminated", '"""open', "'a\nb'", "b'a' 'b'", "ub'x'", "'a' b'b'", "fb'x'", "ur'x'", r"'\N{'", r"'\U0000004'", "f'a' b'b'"):
    try: compile(src, "s", "eval"); print("ok", src)
    except SyntaxError as e: print(f"{src!r:20} {e.msg}")
print(["a" "b", "c"], ("a" "b",), {"a" "b": 1}, len(("a", "b" "c")))
print("\u00e9" "\xe9", '\u1e9e'.lower(), 'ß'.upper(), "ǆ".title(), "ﬁ".upper())
x = "a\
b\
c"
print(x, type(b""), type(""), b"\xff"[0], "☃"[0])
