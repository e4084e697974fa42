# Messages of several lines, empty ones, and ones that are no strings.
import traceback
class Empty(Exception): pass
for e in [ValueError("line 1\nline 2"), ValueError(""), Empty(), ValueError("\n"), ValueError(None), ValueError(1, "two"), KeyError("k\nk"), ValueError("tab\there"), Exception("\u20ac"), Exception(b"bytes"), OSError(2, "No such file", "x"), AssertionError(), StopIteration(3), SystemExit(3), KeyboardInterrupt("stop"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")]:
    traceback.print_exception(e)
raise ValueError("first\n\n  third")
