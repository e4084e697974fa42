# Groups with causes, contexts and notes inside.
def leaf(n):
    try:
        {}[n]
    except KeyError as e:
        raise ValueError(f"leaf {n}") from e
def other():
    try:
        1 / 0
    except ZeroDivisionError:
        raise TypeError("other")
errs = []
for f in (lambda: leaf(1), other):
    try:
        f()
    except Exception as e:
        e.add_note("note of " + str(e))
        errs.append(e)
def make():
    try:
        raise ExceptionGroup("inner\ngroup", errs)
    except ExceptionGroup as g:
        g.add_note("inner note\nsecond line")
        return g
try:
    raise OSError(5, "while")
except OSError:
    raise BaseExceptionGroup("outer", [make(), KeyboardInterrupt("k"), ExceptionGroup("no traceback", [SyntaxError("s", ("f.py", 2, 3, "a b c"))])])
