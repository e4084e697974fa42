# TracebackException, StackSummary, FrameSummary and the functions around them.
import sys
import traceback

def f(x):
    return g(x) + 1

def g(x):
    y = {}
    return y[x]["a"] * (
        3 + 4)

try:
    f(1)
except KeyError as e:
    te = traceback.TracebackException.from_exception(e)
    print(''.join(te.format()).replace(__file__, 'FILE'))
    print(te, te.exc_type_str, te.__cause__, te.__context__, te.exceptions, len(te.stack), te.stack[-1].line)
    print(te == traceback.TracebackException.from_exception(e), te == 3)
    entries = traceback.extract_tb(e.__traceback__)
    print([(s.lineno, s.end_lineno, s.colno, s.end_colno, s.name, s.line, s.locals) for s in entries])
    print(type(entries).__name__, entries[0] == entries[0], list(entries[0])[1:], len(entries[0]), entries[0][2])
    print(''.join(traceback.format_list(entries[:1])) == ''.join(traceback.format_tb(e.__traceback__)[:1]))
    print(''.join(traceback.format_tb(e.__traceback__, limit=1)).replace(__file__, 'FILE'))
    print(''.join(traceback.format_tb(e.__traceback__, limit=-1)).replace(__file__, 'FILE'))
    print([line for _, line in traceback.walk_tb(e.__traceback__)])
    traceback.print_exception(e, file=sys.stdout, limit=1)
    traceback.print_tb(e.__traceback__, file=sys.stdout)

try:
    try:
        f(1)
    except KeyError as k:
        raise ValueError("second") from k
except ValueError as e:
    te = traceback.TracebackException.from_exception(e)
    print(te.__cause__, te.__context__, te.__suppress_context__)
    print(''.join(te.format()))
    print(''.join(te.format(chain=False)))
    print(traceback.format_exception(e) == list(te.format()), traceback.format_exception_only(e))

try:
    raise ExceptionGroup("eg", [ValueError(1), ExceptionGroup("in", [TypeError("x"), OSError(2, "no")])])
except Exception as e:
    e.add_note("note\nmore")
    te = traceback.TracebackException.from_exception(e)
    print(''.join(te.format()))
    print(traceback.format_exception_only(e, show_group=True), list(te.format_exception_only()))
    print(''.join(traceback.TracebackException.from_exception(e, max_group_width=1, max_group_depth=1).format()))

def h():
    traceback.print_stack(file=sys.stdout)
    print([s.name for s in traceback.extract_stack()], [s.name for s in traceback.StackSummary.extract(traceback.walk_stack(None))])
    print(traceback.format_stack(limit=1)[0].strip().splitlines()[-1])
h()

def rec(n):
    if n:
        rec(n - 1)
    else:
        1 / 0
try:
    rec(10)
except ZeroDivisionError as e:
    print(''.join(traceback.format_tb(e.__traceback__)))
for bad in "a b c\n", "x = (\n", "def f():\nx", "a = 'x":
    try:
        compile(bad, "zz", "exec")
    except SyntaxError as e:
        te = traceback.TracebackException.from_exception(e)
        print(''.join(te.format_exception_only()), te.lineno, te.offset, te.msg, te.filename)
try:
    undefined_nam = undefined_name
except NameError as e:
    print(''.join(traceback.TracebackException(type(e), e, e.__traceback__).format_exception_only()))
class Odd(Exception):
    def __str__(self):
        raise ValueError
print(traceback.format_exception_only(Odd()), traceback.format_exception_only(None), traceback.format_exception_only(ValueError()), traceback.format_exception_only(ValueError('')))
s = traceback.FrameSummary("file.py", 3, "fn", line="  x = 1  ", locals={'b': 1, 'a': [2]})
print(s, s.line, s.locals, traceback.StackSummary.from_list([s, ("g.py", 1, "m", None), ("h.py", 2, "n", "code")]).format())
print(traceback.format_exc(), sorted(traceback.__all__))
for attempt in (lambda: traceback.format_exception(3), lambda: traceback.print_exception(ValueError(), ValueError()), lambda: traceback.print_last()):
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__, e)
traceback.clear_frames(None)
