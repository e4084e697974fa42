# An exception group that nothing catches: nested groups, notes, causes and contexts inside.
def fail(kind, *args):
    raise kind(*args)

def collect(*calls):
    errors = []
    for kind, *args in calls:
        try:
            fail(kind, *args)
        except Exception as e:
            errors.append(e)
    return errors

def inner():
    errors = collect((ValueError, "bad value"), (KeyError, "missing"))
    errors[0].add_note("note on a leaf")
    raise ExceptionGroup("inner group", errors)

def outer():
    errors = collect((TypeError, "wrong type"))
    try:
        inner()
    except ExceptionGroup as g:
        errors.append(g)
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise OSError(2, "No such file") from e
    except OSError as e:
        errors.append(e)
    group = ExceptionGroup("outer group", errors)
    group.add_note("note on the group")
    raise group

try:
    outer()
except* KeyError as g:
    print("keys:", [repr(e) for e in g.exceptions[0].exceptions])
