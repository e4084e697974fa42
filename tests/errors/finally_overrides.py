# What return, break, continue and new exceptions in finally do to an exception on its way, and to its context.
import sys

def swallow_return():
    try:
        1 / 0
    finally:
        return "returned"

def swallow_break():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            break
    return i, sys.exception()

def swallow_continue():
    out = []
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            out.append(i)
            continue
    return out

def overrides_value():
    try:
        return "try"
    finally:
        return "finally"

def changes_local():
    x = 1
    try:
        return x
    finally:
        x = 2

def nested():
    log = []
    try:
        try:
            raise KeyError("inner")
        finally:
            log.append(type(sys.exception()).__name__)
            try:
                raise ValueError("in finally")
            except ValueError as e:
                log.append((repr(e.__context__), repr(sys.exception())))
            log.append(repr(sys.exception()))
    except KeyError as e:
        log.append((repr(e), e.__context__))
    log.append(sys.exception())
    return log

for f in (swallow_return, swallow_break, swallow_continue, overrides_value, changes_local, nested):
    print(f.__name__, f())

class Closing:
    def __enter__(self):
        return self
    def __exit__(self, *exc):
        raise OSError("close failed")

def with_context():
    with Closing():
        raise ValueError("body")

def in_generator():
    try:
        yield 1
    finally:
        raise RuntimeError("cleanup")

def chain():
    try:
        try:
            with_context()
        except OSError:
            g = in_generator()
            next(g)
            g.throw(KeyError("thrown"))
    finally:
        undefined_name

chain()
