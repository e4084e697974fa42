# Threads raise the same exception object, nest exceptions and print tracebacks.
import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/lib")
import traceback
from racing import race

N = 100
shared = ValueError("shared")


def raise_shared():
    for i in range(N):
        try:
            raise shared
        except ValueError as e:
            assert e is shared
            traceback.format_exception(e)
            e.__traceback__ = None
            e.note = i


race(raise_shared, times=3)
print(shared)


def chain():
    for i in range(N):
        try:
            try:
                try:
                    1 / 0
                except ZeroDivisionError as z:
                    raise KeyError(i) from z
            finally:
                [].append(i)
        except KeyError as e:
            assert e.args == (i,)
            assert isinstance(e.__cause__, ZeroDivisionError)
            assert sys.exception() is e
        assert sys.exception() is None


race(chain, times=4)


def deep(n):
    return deep(n + 1)


def recursion():
    for i in range(3):
        try:
            deep(0)
        except RecursionError:
            pass


race(recursion, times=3)
print("done")
