def test(f):
    try:
        f()
    except (ValueError, KeyError) as e:
        print("caught", type(e).__name__, e)
    except ZeroDivisionError:
        print("zero")
    else:
        print("fine")
    finally:
        print("finally")
def bad(): raise ValueError("bad")
def key(): {}["k"]
def zero(): 1 // 0
def fine(): pass
for f in (bad, key, zero, fine): test(f)
def order():
    try:
        try:
            print("a")
            return "ret"
        finally:
            print("inner finally")
    finally:
        print("outer finally")
print(order())
def override():
    try:
        return 1
    finally:
        return 2
print(override())
def loop():
    for i in range(3):
        try:
            if i == 0: continue
            if i == 2: break
            print("body", i)
        finally:
            print("f", i)
loop()
def swallow():
    while True:
        try:
            raise KeyError("x")
        except KeyError:
            break
        finally:
            print("cleanup")
swallow()
try:
    try:
        raise ValueError("one")
    except ValueError as e:
        raise TypeError("two") from e
except TypeError as e:
    print(repr(e), repr(e.__cause__), e.__suppress_context__)
try:
    try:
        raise ValueError("one")
    except ValueError:
        raise TypeError("two")
except TypeError as e:
    print(repr(e), repr(e.__context__), e.__cause__)
try:
    try:
        raise ValueError("one")
    except ValueError:
        raise
except ValueError as e:
    print("again", e)
try:
    raise
except RuntimeError as e:
    print(e)
try:
    raise ValueError
except ValueError as e:
    print(repr(e), e.args)
try:
    raise 5
except TypeError as e:
    print(e)
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
try:
    assert 1 == 2, "math"
except AssertionError as e:
    print("assert", e)
try:
    assert 0
except AssertionError as e:
    print("assert", repr(e))
def name():
    try:
        raise ValueError(1)
    except ValueError as e:
        pass
    try:
        e
    except NameError as x:
        print(x)
name()
try:
    try:
        1 / 0
    finally:
        print("before")
except ZeroDivisionError as e:
    print(e)
e = ValueError(1, 2)
print(e, repr(e), e.args)
try:
    try:
        pass
    finally:
        raise KeyError("in finally")
except KeyError as k:
    print(k)
def gen_ctx():
    try:
        raise ValueError("a")
    except ValueError:
        try:
            raise KeyError("b")
        except KeyError:
            pass
        import sys
        print(sys.exc_info()[1])
gen_ctx()
import sys
print(sys.exc_info())
for exc in (IndexError, LookupError, ArithmeticError, Exception, BaseException):
    try:
        [][1]
    except exc as e:
        print(exc.__name__, e)
    except BaseException as e:
        print("not", exc.__name__, type(e).__name__)
try:
    try:
        raise ValueError
    except 5:
        pass
except TypeError as e:
    print(e)
