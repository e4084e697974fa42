# threading.excepthook is deleted, or gets an exception class without an exception.
import threading

t = threading.Thread(name='T')
threading.excepthook(threading.ExceptHookArgs([ValueError, None, None, t]))
threading.excepthook(threading.ExceptHookArgs([SystemExit, None, None, t]))
del threading.excepthook
for make in threading.Thread, lambda: threading.Timer(1, print):
    try:
        make()
    except NameError as e:
        print(e)
