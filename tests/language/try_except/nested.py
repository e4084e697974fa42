import sys
def trace(label): print(label, repr(sys.exception()))
def a():
    try:
        raise ValueError(1)
    except ValueError:
        trace("outer")
        try:
            raise KeyError(2)
        except KeyError:
            trace("inner")
            try: 1 / 0
            except ZeroDivisionError: trace("innermost")
            trace("back in inner")
        trace("back in outer")
    trace("none")
a()
def b():
    try: raise ValueError
    except ValueError:
        def f(): trace("in call"); return sys.exc_info()[0].__name__
        print(f())
        for i in range(2):
            try:
                if i: continue
                raise KeyError(i)
            except KeyError: continue
            finally: trace("loop finally")
        return "returned"
print(b()); trace("after b")
def c():
    for i in range(3):
        try: raise ValueError(i)
        except ValueError:
            if i == 1: break
    trace("after break")
    while True:
        try: raise KeyError
        except KeyError:
            try: raise ValueError
            except ValueError: break
    trace("after nested break")
c()
def d(n):
    try:
        if n == 0: raise LookupError("base")
        d(n - 1)
    except LookupError as e:
        if n < 3: raise type(e)(f"level {n}") from e
        chain = []
        while e: chain.append(str(e)); e = e.__cause__
        return chain
print(d(3))
def e():
    try: raise ValueError("first")
    except ValueError as v1:
        try: raise v1
        except ValueError as v2: return v1 is v2, v2.__context__
print(e())
def f():
    saved = None
    try: raise ValueError("kept")
    except ValueError as x: saved = x
    try: raise KeyError("other")
    except KeyError as x: return saved.__context__, x.__context__
print(f())
def g():
    x = ValueError("a"); y = KeyError("b")
    try:
        try: raise x
        except ValueError: raise y
    except KeyError: pass
    try:
        try: raise y
        except KeyError: raise x
    except ValueError as z: return z is x, z.__context__ is y, y.__context__
print(g())
def h():
    try:
        return "try"
    except: return "except"
    else: return "else"
    finally: trace("finally")
print(h())
def i():
    try: pass
    except: return "except"
    else: return "else"
    finally: print("finally of i")
print(i())
def j():
    try:
        try: raise OSError("x")
        except ValueError: print("no")
        else: print("no")
        finally: print("inner finally"); trace("in finally")
    except OSError: return "outer caught"
print(j())
def k():
    l = []
    try:
        for v in (1, 0):
            try: l.append(1 // v)
            except ZeroDivisionError: l.append("zero"); raise
            finally: l.append("f")
    except ArithmeticError: l.append("arith")
    return l
print(k())
class Ctx:
    def __init__(self): self.ok = True
    def __enter__(self): return self
    def __exit__(self, t, v, tb): trace("exit"); return True
def m():
    with Ctx(): raise ValueError("in with")
    trace("after with")
    try: raise KeyError("handled")
    except KeyError:
        with Ctx(): raise ValueError("in with in handler")
        trace("after with in handler")
m()
class Multi(ValueError, KeyError): pass
for cls in (ValueError, KeyError, LookupError, Exception, (TypeError, KeyError), (), ((ValueError,),)):
    try:
        try: raise Multi("m")
        except cls as ex: print("caught by", cls)
    except BaseException as other: print(type(other).__name__, other)
def recursive_handler(n):
    try: raise ValueError(n)
    except ValueError:
        if n: return recursive_handler(n - 1)
        depth, ex = 0, sys.exception()
        while ex: depth += 1; ex = ex.__context__
        return depth
print(recursive_handler(20)); trace("end")
def lots():
    n = 0
    for i in range(2000):
        try:
            if i % 2: raise KeyError(i)
            n += 1
        except KeyError as e: n += e.args[0] % 3
    return n
print(lots())
