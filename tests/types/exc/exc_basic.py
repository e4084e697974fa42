# Exceptions: args, texts, attributes, hierarchy.
def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e.args, str(e))
for e in [Exception(), Exception("a"), Exception("a", 2), Exception(None), KeyError("k"), KeyError(), KeyError("a", "b"), ValueError(ValueError("x")), OSError(2, "msg"), OSError(2, "msg", "file"), OSError(2, "msg", "f1", None, "f2"), OSError("one"), OSError(1, 2, 3, 4, 5, 6), FileNotFoundError(2, "m"), StopIteration(5), StopIteration(), StopIteration(1, 2), SystemExit(3), SystemExit(), SystemExit(1, 2), ImportError("m", name="n", path="p"), ModuleNotFoundError("no", name="q"), NameError("nm", name="x"), AttributeError("at", name="n", obj=5), SyntaxError("msg"), SyntaxError("msg", ("f.py", 3, 5, "text")), SyntaxError("m", ("f", 1, 2, "t", 3, 4)), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), UnicodeEncodeError("ascii", "\u20ac", 0, 1, "bad"), UnicodeTranslateError("\u20ac", 0, 1, "bad"), UnicodeDecodeError("x", b"abc", 0, 3, "many"), ZeroDivisionError("z"), RecursionError("r"), KeyboardInterrupt(), GeneratorExit("g"), AssertionError("a"), BaseException(1), IndentationError("i"), UserWarning("w"), EOFError()]:
    print(type(e).__name__, ascii(e), ascii(str(e)), e.args)
o = OSError(2, "No such", "name")
print(o.errno, o.strerror, o.filename, o.filename2, type(o), type(OSError(13, "x")), type(OSError(17, "x")), type(OSError(9999, "x")), OSError is IOError is EnvironmentError, type(OSError(32, "p")), type(OSError(110, "p")), type(OSError(4, "p")))
s = StopIteration(7)
print(s.value, StopIteration().value, SystemExit(4).code, SystemExit().code, SystemExit(1, 2).code, ImportError("x", name="n").name, ImportError().path, NameError("x", name="y").name, AttributeError("a", obj=1).obj, AttributeError().name)
se = SyntaxError("msg", ("f.py", 3, 5, "text", 4, 6))
print(se.msg, se.filename, se.lineno, se.offset, se.text, se.end_lineno, se.end_offset, se.print_file_and_line, SyntaxError().msg)
u = UnicodeDecodeError("utf-8", b"a\xffb", 1, 2, "reason")
print(u.encoding, u.object, u.start, u.end, u.reason)
e = ValueError("orig")
e.args = (1, 2)
print(e, repr(e), e.args)
e.custom = "c"
print(e.__dict__, e.custom)
for src in ["e.args = 5", "del e.args", "e.nope", "e.__cause__ = 5", "e.__context__ = 'x'", "e.__traceback__ = 5", "e.__suppress_context__ = 5; print(e.__suppress_context__)", "e.add_note('n1'); e.add_note('n2'); print(e.__notes__)", "e.add_note(5)", "e.add_note()", "print(e.with_traceback(None) is e, e.__traceback__)", "e.with_traceback(5)", "e[0]", "len(e)", "print(e == ValueError(1, 2), e == e)", "e.__setstate__({'z': 1}); print(e.z)", "print(e.__reduce__())", "OSError(1, 2).errno = 5", "ValueError(x=1)", "ImportError(bogus=1)", "NameError('x', bogus=1)", "AttributeError(1, 2, nam=3)", "UnicodeDecodeError('a')", "UnicodeDecodeError('a', 'b', 1, 2, 'c')", "UnicodeEncodeError('a', b'b', 1, 2, 'c')", "SyntaxError('m', 5)", "SyntaxError('m', (1,))", "StopIteration(x=1)", "KeyError(key=1)", "BaseException.__new__(int)", "Exception.__new__(5)", "BaseException().__init__(x=1)", "e.__cause__ = None; print(e.__suppress_context__)", "e.__cause__ = KeyError('c'); print(repr(e.__cause__), e.__suppress_context__)", "del e.__cause__", "del e.__context__", "del e.__traceback__"]:
    try:
        exec(src)
    except Exception as x:
        print(src, "->", type(x).__name__, x)
for src in ["raise 5", "raise 'text'", "raise int", "raise None", "raise", "raise ValueError from 5", "raise ValueError from int", "raise ValueError('a') from None", "raise ValueError('a') from KeyError", "raise ValueError", "raise ValueError()", "raise KeyError('key')", "raise type('E', (Exception,), {})", "raise (ValueError, 5)", "raise ValueError from KeyError('k')", "assert 0", "assert 0, 'msg'", "assert (), 5", "assert False, ValueError('v')", "try: 1/0\nexcept 5: pass", "try: 1/0\nexcept (ValueError, 'x'): pass", "try: 1/0\nexcept int: pass", "try: 1/0\nexcept (ZeroDivisionError, 5): print('found first')", "try: 1/0\nexcept (5, ZeroDivisionError): print('found')", "try: pass\nexcept 5: pass", "class E(Exception):\n def __init__(self): 1/0\nraise E", "class E(Exception):\n def __new__(cls): return 5\nraise E", "class E(Exception):\n def __new__(cls): return 5\nraise KeyError from E"]:
    try:
        exec(src)
    except BaseException as x:
        print(ascii(src), "->", type(x).__name__, x, repr(x.__cause__), repr(x.__context__), x.__suppress_context__)
print([c.__name__ for c in ModuleNotFoundError.__mro__], issubclass(UnicodeDecodeError, ValueError), issubclass(KeyboardInterrupt, Exception), [c.__name__ for c in FileNotFoundError.__mro__], [c.__name__ for c in ExceptionGroup.__mro__])
