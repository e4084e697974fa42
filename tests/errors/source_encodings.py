# Sources that are bytes: declared encodings, byte order marks, unknown encodings, bytes that cannot be decoded, and text with a cookie.
sources = [
    b"x = 'plain'", b"# coding: latin-1\nx = '\xe9'", b"# -*- coding: iso-8859-15 -*-\nx = '\xa4'", b"#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\nx = '\x80'",
    b"\xef\xbb\xbfx = 'bom'", b"\xef\xbb\xbf# coding: utf-8\nx = 'both'", b"\xef\xbb\xbf# coding: latin-1\nx = 1", b"# coding: nonsense\nx = 1", b"# coding: ascii\nx = '\xe9'",
    b"x = 1\n# coding: latin-1\ny = 2", b"\n\n# coding: nonsense\nx = 3", b"x = '\xe2\x82\xac'", b"# coding: koi8-r\nx = '\xc1'", b"# coding: cp866\nx = '\x80'", b"# coding: iso-8859-7\nx = '\xe1'",
    "# coding: nonsense\nx = 'text ignores it'", "# coding: latin-1\nx = 'é'", "\ufeffx = 'bom in text'",
]
for s in sources:
    ns = {}
    try:
        exec(s, ns)
        print(s, "->", repr(ns.get("x")))
    except SyntaxError as e:
        print(s, "->", type(e).__name__, e.msg, e.filename, e.lineno, e.offset, e.text, e.args[1:] and len(e.args[1]))
for s in (b"# coding: nonsense\n1", b"'\xff'", b"# coding: utf-8\n'\xc3'"):
    try:
        print(eval(s))
    except SyntaxError as e:
        print(s, "->", e.msg.split(" (")[0], e.lineno)
try:
    compile("a\0b", "f", "exec")
except SyntaxError as e:
    print(e, e.lineno)
for mode in ("exec", "eval", "single", "func_type", "bogus", ""):
    try:
        print(mode, compile("1", "f", mode).co_name)
    except ValueError as e:
        print(e)
for bad in ((), ("1",), ("1", "f"), (5, "f", "exec"), ("1", 5, "exec"), ("1", "f", 5), ("1", "f", "exec", 1 << 30), ("1", "f", "exec", 0, False, 5)):
    try:
        compile(*bad)
        print("compiled")
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for text in ("(a\nb", "(a", "x = [1,\n2\n", "f(a, b\n\nc", "{'k': 1", "x = (1 + [2)", "(]", "a)\n"):
    try:
        compile(text, "<s>", "exec")
    except SyntaxError as e:
        print(repr(text), e.msg, (e.lineno, e.offset, e.text, e.end_lineno, e.end_offset))
