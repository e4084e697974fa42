log = []
def note(*a): log.append(" ".join(map(str, a)))
def show(v):
    print(v, log)
    log.clear()
def f1():
    for i in range(4):
        try:
            if i == 0: continue
            if i == 1: raise ValueError(i)
            if i == 3: return "ret"
            note("body", i)
        except ValueError as e:
            note("caught", e)
            continue
        else:
            note("else", i)
        finally:
            note("fin", i)
        note("after", i)
show(f1())
def f2():
    while True:
        try:
            try: return "a"
            finally: note("f1")
        finally:
            note("f2")
            break
    return "broken out"
show(f2())
def f3():
    for i in range(3):
        try: raise KeyError
        finally:
            note(i)
            continue
    return "swallowed by continue"
show(f3())
def f4():
    try:
        try: 1 / 0
        except ZeroDivisionError:
            note("inner")
            raise
        finally: note("fin")
    except ArithmeticError as e:
        note("outer", type(e).__name__)
    return "ok"
show(f4())
def f5():
    try: return note("value")
    finally: note("finally after value")
show(f5())
def f6():
    x = 1
    try: return x
    finally: x = 2
show(f6())
def f7():
    try: pass
    except: note("never")
    else:
        try: raise OSError("in else")
        except OSError as e: note(e)
    finally: note("f")
    try: raise ValueError
    except (KeyError, (ValueError, TypeError) if False else ValueError): note("tuple")
    return 7
show(f7())
def f8():
    try:
        try: raise ValueError("one")
        except ValueError: raise KeyError("two")
        finally: raise TypeError("three")
    except TypeError as e:
        return repr(e), repr(e.__context__), repr(e.__context__.__context__)
show(f8())
def f9(n):
    try:
        if n: return f9(n - 1)
        raise LookupError("deep")
    finally: note(n)
try: f9(3)
except LookupError as e: show(e)
def f10():
    e = "kept"
    try: raise ValueError
    except ValueError as e: pass
    try: return e
    except UnboundLocalError as err: return str(err)
show(f10())
def f11():
    try: raise ValueError("x")
    except ValueError as e:
        del e
        return "deleted in handler"
show(f11())
def f12():
    try: raise ValueError("x")
    except ValueError as e:
        e = 5
        note(e)
    return "e" in locals()
show(f12())
def f13():
    try:
        raise ValueError
    except (a := ValueError, KeyError)[0]:
        return a.__name__
show(f13())
def f14():
    def matcher(): note("evaluated"); return KeyError
    try:
        try: note("no exception")
        except matcher(): pass
        raise IndexError
    except matcher(): pass
    except LookupError: return "second"
show(f14())
def f15():
    try: raise ValueError("v")
    except 5: pass
try: f15()
except TypeError as e: show((str(e), repr(e.__context__)))
def f16():
    for _ in range(2):
        try:
            try: break
            finally: note("inner fin")
        except: note("never")
        else: note("never else")
        finally: note("outer fin")
    else: note("no break")
    return 16
show(f16())
