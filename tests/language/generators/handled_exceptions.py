import sys
# What sys.exc_info sees belongs to the generator while it runs, and to the caller again afterwards.
def g():
    print("start", sys.exc_info()[0])
    try:
        raise KeyError("inner")
    except KeyError:
        print("in handler", sys.exc_info()[0].__name__)
        yield 1
        print("resumed in handler", sys.exc_info()[0].__name__)
    print("after handler", sys.exc_info()[0])
    yield 2
    print("end", sys.exc_info()[0])
i = g()
next(i)
print("caller", sys.exc_info()[0])
try:
    raise ValueError("outer")
except ValueError:
    print("caller", sys.exc_info()[0].__name__)
    next(i)
    print("caller", sys.exc_info()[0].__name__)
    print(list(i))
def ctx():
    try:
        yield
    finally:
        try:
            raise TypeError("in finally")
        except TypeError as e:
            print("context", repr(e.__context__))
c = ctx()
next(c)
try:
    c.throw(ValueError("thrown"))
except ValueError as e:
    print(repr(e), repr(e.__context__))
def chain():
    try:
        yield
    except ValueError as e:
        raise KeyError("second") from e
c = chain(); next(c)
try:
    c.throw(ValueError("first"))
except KeyError as e:
    print(repr(e), repr(e.__cause__), repr(e.__context__))
def reraise():
    try:
        yield 1
    except ValueError:
        yield 2
        raise
c = reraise(); next(c)
print(c.throw(ValueError("again")))
try:
    next(c)
except ValueError as e:
    print(repr(e))
def nested():
    try:
        yield 1
    finally:
        print("cleanup 1")
        try:
            yield 2
        finally:
            print("cleanup 2")
n = nested()
print(next(n), n.throw(OSError("x")))
try:
    n.throw(LookupError("y"))
except LookupError as e:
    print(repr(e), repr(e.__context__))
def in_loop():
    for k in range(3):
        try:
            yield k
        except ValueError as e:
            print("skip", e, k)
            continue
        else:
            print("normal", k)
        finally:
            print("fin", k)
l = in_loop()
print(next(l))
print(l.throw(ValueError("a")))
print(next(l))
print(next(l, "end"))
def ret_in_finally():
    try:
        yield 1
    finally:
        return "swallowed"
r = ret_in_finally(); next(r)
try:
    r.throw(ValueError)
except StopIteration as e:
    print(e.value)
def with_gen():
    class CM:
        def __enter__(self): return "cm"
        def __exit__(self, t, v, tb): print("exit", t and t.__name__, v); return t is ValueError
    with CM() as c:
        yield c
    yield "after"
w = with_gen(); next(w)
print(w.throw(ValueError("supp")))
w = with_gen(); next(w)
w.close()
print("caller", sys.exc_info())
