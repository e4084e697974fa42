# __context__, __cause__ and __suppress_context__ after raise in except, from, re-raise, and manual changes.
import traceback

def show(title, f):
    try:
        f()
    except Exception as e:
        chain, seen = [], set()
        while e is not None and id(e) not in seen:
            seen.add(id(e))
            chain.append(f"{e!r}{'*' if e.__suppress_context__ else ''}{' cause ' + repr(e.__cause__) if e.__cause__ else ''}")
            e = e.__context__
        print(title, "|", " <- ".join(chain))

def plain():
    try:
        raise KeyError(1)
    except KeyError:
        raise ValueError(2)
show("plain", plain)

def from_none():
    try:
        raise KeyError(1)
    except KeyError:
        raise ValueError(2) from None
show("from None", from_none)

def from_other():
    try:
        raise KeyError(1)
    except KeyError:
        raise ValueError(2) from TypeError(3)
show("from other", from_other)

def from_class():
    raise ValueError from KeyError
show("from class", from_class)

def same_again():
    e = ValueError("same")
    try:
        raise e
    except ValueError:
        try:
            raise KeyError("between")
        except KeyError:
            raise e
show("same again", same_again)

def after_handled():
    try:
        raise KeyError(1)
    except KeyError:
        pass
    raise ValueError(2)
show("after handled", after_handled)

def in_nested_function():
    def helper():
        raise ValueError("helper")
    try:
        raise KeyError("outer")
    except KeyError:
        helper()
show("nested function", in_nested_function)

def in_generator():
    def gen():
        yield 1
        raise ValueError("gen")
    g = gen()
    try:
        raise KeyError("while next")
    except KeyError:
        next(g)
        next(g)
show("generator", in_generator)

def manual():
    e = ValueError("manual")
    e.__context__ = KeyError("set")
    try:
        raise TypeError("handled")
    except TypeError:
        raise e
show("manual", manual)

def cleared():
    try:
        try:
            raise KeyError(1)
        except KeyError:
            raise ValueError(2)
    except ValueError as e:
        e.__context__ = None
        raise
show("cleared", cleared)

def loop():
    a, b = ValueError("a"), ValueError("b")
    try:
        raise a from b
    except ValueError:
        raise b from a
show("loop", loop)

def three():
    try:
        try:
            try:
                raise ValueError(1)
            except ValueError:
                raise ValueError(2)
        finally:
            raise ValueError(3)
    except ValueError as e:
        raise ValueError(4) from e
show("three", three)

e = ValueError("x")
for name, values in (("__cause__", (KeyError(1), None, 5)), ("__context__", (KeyError(1), None, "s")), ("__suppress_context__", (1, 0, "text")), ("__traceback__", (None, 5)), ("args", ([1, 2], 5, "ab"))):
    for v in values:
        try:
            setattr(e, name, v)
            print(name, repr(getattr(e, name)), e.__suppress_context__)
        except TypeError as err:
            print(name, err)
    try:
        delattr(e, name)
    except TypeError as err:
        print(err)
try:
    raise ValueError from 5
except TypeError as err:
    print(err)
try:
    loop()
except ValueError as err:
    print("".join(traceback.format_exception(err)).count("direct cause"))
