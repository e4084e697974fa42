# threading.excepthook
import sys, threading
from threading import Thread, ExceptHookArgs

def run(f, name="T"):
    t = Thread(target=f, name=name)
    t.start(); t.join()

def fail():
    raise ValueError("oops")
def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.exc_traceback.tb_frame is not None, args.thread.name, len(args))
    print(sys.exc_info()[1] is args.exc_value)
threading.excepthook = hook
run(fail)
run(lambda: sys.exit())
threading.excepthook = threading.__excepthook__
run(lambda: sys.exit())
run(fail)
def bad(args):
    raise KeyError("hook")
threading.excepthook = bad
run(fail)
threading.excepthook = threading.__excepthook__
a = ExceptHookArgs([ValueError, ValueError("made"), None, None])
print(a[0], a.exc_value, a.thread)
for args in ([1, 2],), (5,), ():
    try:
        ExceptHookArgs(*args)
    except TypeError as e:
        print(e)
for args in (4,), ():
    try:
        threading.excepthook(*args)
    except TypeError as e:
        print(e)
threading.excepthook(ExceptHookArgs([ValueError, ValueError("made"), None, Thread(name="Made")]))
threading.excepthook(ExceptHookArgs([SystemExit, SystemExit(1), None, None]))
def chained():
    try:
        fail()
    except ValueError as e:
        raise RuntimeError("second") from e
run(chained, "Chain")
class Sub(Thread):
    def run(self):
        fail()
t = Sub(name="Sub")
t.start(); t.join()
print("end")
