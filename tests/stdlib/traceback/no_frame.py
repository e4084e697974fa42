# Without a traceback the variables that a misspelled name may mean are not known; attributes are.
import traceback


class Point:
    def __init__(self):
        self.value = 1
        self._hidden = 2

    def bad(self):
        return self.hidden


def name_error():
    counter = 1
    return countr


def module_name():
    return colections


def forgotten():
    return itertools


for f in name_error, module_name, forgotten, lambda: Point().valu, Point().bad, lambda: __import__("sys").pat:
    try:
        f()
    except Exception as e:
        print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
        print(traceback.format_exception(e)[-1], end="")
        print(traceback.format_exception(type(e), e, None)[-1], end="")
        print(*traceback.TracebackException(type(e), e, None).format_exception_only(), end="")
        print(*traceback.TracebackException.from_exception(e).format_exception_only(), end="")
