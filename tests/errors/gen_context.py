# Contexts through generators and with statements.
def g():
    try:
        yield 1
    finally:
        raise KeyError("cleanup")
def h():
    try:
        yield from g()
    except KeyError as e:
        raise ValueError("outer") from e
it = h()
next(it)
it.throw(RuntimeError("first"))
