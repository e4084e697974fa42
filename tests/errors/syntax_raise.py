# SyntaxErrors raised by hand and printed.
import traceback
for e in [SyntaxError("plain"), SyntaxError("m", ("f.py", 3, 5, "x = y z")), SyntaxError("m", ("f.py", 3, 5, "x = y z", 3, 8)), SyntaxError("m", ("f.py", 3, None, "text")), SyntaxError("m", (None, 3, 5, "text here")), SyntaxError("m", ("f.py", None, None, None)), SyntaxError("m", ("f.py", 3, 0, "    indented")), SyntaxError("m", ("f.py", 3, 100, "short")), SyntaxError("m", ("f.py", 3, 6, "    indented", 3, 100)), SyntaxError("m", ("f.py", 3, 1, "a\nb", 4, 2)), SyntaxError("m", ("f.py", 3, 2, "\ttab")), SyntaxError("m", ("f.py", 3, 7, "\u65e5\u672c x y")), SyntaxError(None), SyntaxError(), SyntaxError("m", ("f.py", 3, -1, "text")), IndentationError("i", ("f.py", 1, 2, " x")), SyntaxError("two\nlines", ("f.py", 1, 1, "x"))]:
    traceback.print_exception(e)
class Custom(SyntaxError):
    pass
e = Custom("custom", ("g.py", 1, 3, "a b"))
e.add_note("a note")
raise e
