# Exceptions that end threads: excepthook, its failures, and unraisablehook.
import _thread
import sys
import threading


def run(f):
    t = threading.Thread(target=f, name='worker')
    t.start()
    t.join()


def fail():
    raise ValueError('failed')


def leave():
    sys.exit('nobody sees this')


class Quiet(Exception):
    pass


def hook(args):
    print('hook:', args.exc_type.__name__, args.exc_value, args.exc_traceback is not None, args.thread.name, len(args))


threading.excepthook = hook
run(fail)
run(leave)
run(lambda: 1 / 0)


def broken(args):
    raise RuntimeError('the hook has failed')


threading.excepthook = broken
sys.excepthook = lambda kind, value, tb: print('sys.excepthook:', kind.__name__, value, value.__context__ is not None)
sys.stderr = sys.stdout
run(fail)
threading.excepthook = threading.__excepthook__
for what in (1, None, (), threading.ExceptHookArgs([ValueError, ValueError('made'), None, threading.Thread(name='given')])):
    try:
        threading.excepthook(what)
    except TypeError as e:
        print(e)
for items in (), [1], [1, 2, 3, 4, 5], 3:
    try:
        threading.ExceptHookArgs(items)
    except TypeError as e:
        print(e)
print(threading.ExceptHookArgs((SystemExit, None, None, None)))
threading.excepthook(threading.ExceptHookArgs((SystemExit, SystemExit(), None, None)))

# A function that a bare thread runs.
done = threading.Event()


def unraisable(args):
    print('unraisable:', args.exc_type.__name__, args.exc_value, args.err_msg.partition(' at ')[0], args.object)
    done.set()


sys.unraisablehook = unraisable
_thread.start_new_thread(fail, ())
print(done.wait(60))
try:
    sys.__unraisablehook__(3)
except TypeError as e:
    print(e)
