# Context, cause, re-raising, finally, nested handlers, the name after except.
import sys
def chain(e):
    out = []
    while e:
        out.append((repr(e), "cause" if e.__cause__ else "", e.__suppress_context__))
        e = e.__cause__ or e.__context__
    return out
def f():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("second")
try:
    f()
except ValueError as e:
    print(chain(e))
try:
    try:
        f()
    except ValueError as e:
        raise KeyError("third") from e
except KeyError as e:
    print(chain(e))
try:
    try:
        f()
    except ValueError as e:
        raise KeyError("third") from None
except KeyError as e:
    print(chain(e), repr(e.__context__))
try:
    e
except NameError as x:
    print(x)
def reraise():
    try:
        {}["k"]
    except KeyError:
        try:
            [][1]
        except IndexError:
            pass
        raise
try:
    reraise()
except KeyError as e:
    print(repr(e), e.__context__)
def fin():
    try:
        raise ValueError("v")
    finally:
        raise TypeError("in finally")
try:
    fin()
except TypeError as e:
    print(chain(e))
def swallow():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            if i < 2: continue
            break
    return "swallowed"
print(swallow())
def ret():
    try:
        return "try"
    finally:
        print("finally before return")
def ret2():
    try:
        1 / 0
    finally:
        return "finally wins"
print(ret(), ret2())
def order():
    out = []
    try:
        out.append("try")
    except Exception:
        out.append("except")
    else:
        out.append("else")
    finally:
        out.append("finally")
    return out
print(order())
def else_raises():
    try:
        pass
    except ValueError:
        return "wrong"
    else:
        raise ValueError("from else")
    finally:
        print("cleanup")
try:
    else_raises()
except ValueError as e:
    print(e)
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    t, v, tb = sys.exc_info()
    print(t, v, tb is not None, sys.exception() is v)
    try:
        int("x")
    except ValueError:
        print(sys.exc_info()[0].__name__, repr(sys.exc_info()[1].__context__))
    print(sys.exc_info()[0].__name__)
print(sys.exc_info(), sys.exception())
e1, e2 = ValueError(1), ValueError(2)
try:
    try:
        raise e1
    except ValueError:
        raise e2
except ValueError:
    try:
        raise e1
    except ValueError as e:
        print(chain(e)[:3])
class CM:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): raise KeyError("exit")
try:
    with CM():
        raise ValueError("body")
except KeyError as e:
    print(chain(e))
try:
    raise ValueError("tb")
except ValueError as e:
    tb = e.__traceback__
    print(tb.tb_lineno, tb.tb_next, tb.tb_frame.f_code.co_name, tb.tb_lasti >= 0)
    e2 = e.with_traceback(None)
    print(e2 is e, e.__traceback__)
def g():
    try:
        yield
    except ValueError as e:
        raise RuntimeError("in gen") from e
it = g()
next(it)
try:
    it.throw(ValueError("sent"))
except RuntimeError as e:
    print(chain(e))
def many():
    try: raise A
    except (KeyError, ValueError) as e: return type(e).__name__
class A(KeyError, AttributeError): pass
print(many())
try:
    try:
        raise ValueError
    except TypeError:
        print("no")
    finally:
        print("passing")
except ValueError as e:
    print(repr(e))
x = None
try:
    raise ValueError("del")
except ValueError as x:
    del x
try:
    x
except NameError as n:
    print(n)
