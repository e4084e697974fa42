# ~ of a bool is deprecated: the warning comes when it is executed, or for a constant when it is compiled.
import warnings


def caught(f):
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        v = f()
    print(v, [(str(w.message)[:38], w.category.__name__, w.lineno) for w in found])


b = True
caught(lambda: ~b)
caught(lambda: compile("~True", "f", "eval") is None)
print(~True, ~0)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        ~b
    except DeprecationWarning as e:
        print(e)
    try:
        eval("~True")
    except DeprecationWarning as e:
        print(e)
