# tb_lineno, f_lineno and tb_next of exceptions that go through except, finally, with, generators and re-raises.
import sys, traceback
def lines(e, base):
    out = []
    tb = e.__traceback__
    while tb:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - base, tb.tb_frame.f_lineno - base if tb.tb_frame.f_code.co_name not in ("run", "<module>") else "-"))
        tb = tb.tb_next
    return out
def run(f, *args):
    try:
        f(*args)
    except BaseException as e:
        print(f.__name__, type(e).__name__, lines(e, f.__code__.co_firstlineno)[1:])
        return e
def simple():
    1 / 0
    pass
def no_clause():
    try:
        1 / 0
    except TypeError as e:
        pass
    return 5
def finally_():
    try:
        1 / 0
    finally:
        x = 1
        y = 2
def in_except():
    try:
        1 / 0
    except ZeroDivisionError:
        len(5)
def bare_raise():
    try:
        1 / 0
    except ZeroDivisionError:
        x = 1
        raise
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): return False
def with_():
    with CM():
        x = 1
        1 / 0
        y = 2
class Fails:
    def __enter__(self): return self
    def __exit__(self, *a):
        raise ValueError("exit")
def with_fails():
    with Fails():
        1 / 0
def gen():
    yield 1
    1 / 0
def through_gen():
    for x in gen():
        pass
def deep(n):
    if n:
        deep(n - 1)
    else:
        1 / 0
def comprehension():
    return [1 / x for x in (1, 0)]
def multi_line():
    return max(
        1,
        1 / 0,
        2)
def decorated():
    @(lambda f: f())
    def inner():
        1 / 0
def from_lambda():
    f = lambda: 1 / 0
    f()
def class_body():
    class C:
        x = 1 / 0
def loop_else():
    for i in range(2):
        pass
    else:
        1 / 0
def nested_try():
    try:
        try:
            1 / 0
        finally:
            x = 1
    except KeyError:
        pass
for f, args in ((simple, ()), (no_clause, ()), (finally_, ()), (in_except, ()), (bare_raise, ()), (with_, ()), (with_fails, ()), (through_gen, ()), (deep, (2,)), (comprehension, ()), (multi_line, ()), (decorated, ()), (from_lambda, ()), (class_body, ()), (loop_else, ()), (nested_try, ())):
    run(f, *args)
e = run(deep, 3)
print([(s.name, s.lineno - deep.__code__.co_firstlineno, s.line) for s in traceback.extract_tb(e.__traceback__)][1:])
print(len(traceback.format_tb(e.__traceback__)), len(traceback.format_tb(e.__traceback__, 2)), len(traceback.format_tb(e.__traceback__, -1)))
tb = e.__traceback__
tb.tb_next = None
print(lines(e, 0)[0][0], len(lines(e, 0)))
try:
    tb.tb_next = tb
except ValueError as err:
    print(err)
for bad in (lambda: setattr(tb, "tb_next", 5), lambda: setattr(tb, "tb_lineno", 5), lambda: type(tb)(None, 5, 1, 1), lambda: type(tb)()):
    try:
        bad()
    except (TypeError, AttributeError) as err:
        print(type(err).__name__, err)
new = type(tb)(None, sys._getframe(), 3 * 2, 77)
print(new.tb_lineno, new.tb_lasti, new.tb_next, new.tb_frame.f_code.co_name, ValueError().with_traceback(new).__traceback__ is new)
class Odd(Exception):
    pass
Odd.__module__ = 42
print(traceback.format_exception_only(Odd("x")), traceback.format_exception_only(type(e), e))
