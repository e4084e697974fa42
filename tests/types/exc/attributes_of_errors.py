# The attributes that built-in exceptions carry: name, obj, value, code, errno, filename, start, end, lineno ...
import copy
def attempt(f):
    try:
        f()
    except BaseException as e:
        return e
class C:
    existing = 1
e = attempt(lambda: C().exsting)
print(e.name, type(e.obj).__name__, e.args)
e = attempt(lambda: C.nothing)
print(e.name, e.obj is C, e.args)
e = attempt(lambda: undefined_name)
print(e.name, e.args)
e = attempt(lambda: setattr(5, "x", 1))
print(e.name, e.obj, e.args)
e = attempt(lambda: {}["k"])
print(e.args, str(e), repr(e))
e = attempt(lambda: {}[(1, 2)])
print(e.args, str(e))
e = attempt(lambda: __import__("no.such"))
print(e.name, e.path, e.msg, e.args)
def local():
    print(unbound)
    unbound = 1
e = attempt(local)
print(type(e).__name__, e.name, e)
e = attempt(lambda: open("/no/such/file"))
print(e.errno, e.strerror, e.filename, e.filename2, e.args, str(e), repr(e))
for args in ((), (1,), (2, "text"), (2, "text", "name"), (13, "perm", "a", None, "b"), (999, "odd"), ("x", "y"), (1, 2, 3, 4, 5, 6)):
    o = OSError(*args)
    print(type(o).__name__, o.args, o.errno, o.strerror, o.filename, o.filename2, str(o))
e = attempt(lambda: b"ab\xff".decode("ascii"))
print(e.encoding, e.object, e.start, e.end, e.reason, e.args[:1])
e.start, e.reason = 0, "changed"
print(e)
e = attempt(lambda: "aéü".encode("ascii"))
print(e, e.start, e.end, e.object)
print(UnicodeTranslateError("abc", 1, 2, "why"), attempt(lambda: UnicodeDecodeError("a")), attempt(lambda: UnicodeEncodeError("a", b"x", 1, 2, "r")))
def gen():
    yield 1
    return "value"
g = gen()
next(g)
e = attempt(lambda: next(g))
print(e.value, e.args, StopIteration().value, StopIteration(1, 2).value, StopIteration(1, 2).args)
for args in ((), (3,), ("text",), (1, 2), (None,)):
    print(SystemExit(*args).code, end=" ")
print()
e = attempt(lambda: compile("x = = 1", "file.py", "exec"))
print(e.msg, e.filename, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset, e.print_file_and_line)
for args in ((), ("m",), ("m", ("f", 1, 2, "t")), ("m", ("f", 1, 2, "t", 3, 4)), ("m", ("f",)), ("m", 5), ("m", ("f", 1, 2, "t", 3))):
    try:
        s = SyntaxError(*args)
        print(s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, str(s))
    except (TypeError, ValueError, IndexError) as err:
        print(type(err).__name__, err)
for make in (lambda: ImportError("m", name="n", path="p"), lambda: AttributeError("a", name="n", obj=1), lambda: NameError("x", name="y"), lambda: ModuleNotFoundError(name="only")):
    e = make()
    c = copy.copy(e)
    print(repr(e), c.args, c.name, getattr(c, "path", "-"), e.__reduce__()[1:])
for bad in (lambda: ImportError("m", bad=1), lambda: AttributeError(other=1), lambda: NameError(obj=1), lambda: StopIteration(value=1)):
    print(attempt(bad))
e = ValueError(1, 2)
e.args = [3]
e.extra = "more"
print(e.args, repr(e), e.__dict__, copy.copy(e).extra, e.__reduce__())
e.__setstate__({"extra": "set", "args": (9,)})
print(e.extra, e.args, e.with_traceback(None) is e)
e.add_note("note")
print(e.__notes__, attempt(lambda: e.add_note(5)))
