# compile(): modes, flags, kinds of file names and sources.
import os


def show(*args, **kw):
    try:
        c = compile(*args, **kw)
        print(args, kw, "->", c.co_name, repr(c.co_filename))
        return c
    except BaseException as e:
        print(args, kw, "!", type(e).__name__, e)


class Path:
    def __init__(self, p):
        self.p = p

    def __fspath__(self):
        return self.p

    def __repr__(self):
        return "Path(%r)" % (self.p,)


for name in ["f.py", b"bytes.py", Path("path.py"), Path(b"path"), "", "<string>", "\u00e9", Path(1), 1, None, bytearray(b"x"), "nul\0"]:
    show("1", name, "eval")
for mode in ["exec", "eval", "single", "func_type", "Eval", "", 1, None]:
    show("1", "f", mode)
for source in ["1\n", b"1", bytearray(b"1"), memoryview(b"1"), 1, None, "", "\n", "#c", "1; 2", "x = 1", "a\0b", b"\xff", b"# coding: latin-1\n'\xe9'",
               "\ufeff1", b"\xef\xbb\xbf1", "  1", "if x:", "(", "1\n\n\n", "1 if", "lambda"]:
    for mode in ("eval", "single", "exec"):
        if source not in ("", "\n") or mode != "single":
            show(source, "f", mode)
for flags in [0, 0x1000000, 0x4000, 1, 2 ** 31, -1, "x", 0x10]:
    show("1", "f", "eval", flags)
for optimize in [-1, 0, 1, 2, 3, -2]:
    show("1", "f", "eval", optimize=optimize)
show("1", "f", "eval", 0, True, -1)
show("1", "f")
show()
show("1", "f", "eval", flags=0, dont_inherit=[], optimize=0, _feature_version=8)
show(source="1", filename="f", mode="eval", bad=1)
for opt in (0, 1, 2):
    ns = {}
    exec(compile("def f():\n    'doc'\n    assert 0\nd = __debug__", "f", "exec", optimize=opt), ns)
    try:
        print(opt, ns["f"].__doc__, ns["d"], ns["f"]())
    except AssertionError:
        print(opt, ns["f"].__doc__, ns["d"], "asserts")
