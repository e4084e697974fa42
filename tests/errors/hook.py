# sys.excepthook of the program's own.
import sys
def hook(t, v, tb):
    print("hook:", t.__name__, v, tb.tb_lineno)
sys.excepthook = hook
def f():
    return 1 / 0
f()
