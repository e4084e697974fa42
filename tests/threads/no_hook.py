# Hooks that are None, and the hook a thread was made with.
import sys
import threading


def boom():
    raise KeyError('x')


def hook(args):
    print('hook', args.thread.name, repr(args.exc_value))


threading.excepthook = hook
t = threading.Thread(target=boom, name='made before')
threading.excepthook = None
t.start()
t.join()
for module in threading, sys:
    saved, module.excepthook = hook, None
    try:
        threading.Thread()
    except RuntimeError as e:
        print(e)
    module.excepthook = saved
