# What except* does not handle is raised again.
def fail():
    raise ExceptionGroup("eg", [ValueError(1), TypeError(2), KeyError(3)])

try:
    fail()
except* ValueError as g:
    print("handled", g.exceptions)
except* TypeError:
    raise RuntimeError("while handling")
