# sys.tracebacklimit holds for what is printed of an exception that nothing catches: the last calls, not the first.
import sys
import traceback


def inner():
    raise ValueError("deep")


def middle():
    inner()


def outer():
    middle()


for limit in 1000, 2, 1, 0, -1:
    sys.tracebacklimit = limit
    try:
        outer()
    except ValueError:
        print(limit, traceback.format_exc())
sys.tracebacklimit = 2
outer()
