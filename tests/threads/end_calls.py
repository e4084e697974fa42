# What registers itself for the end, and when.
import threading
def again():
    print('first')
    try: threading._register_atexit(print, 'x')
    except RuntimeError as e: print(e)
threading._register_atexit(print, 'third', sep='-')
threading._register_atexit(again)
def late():
    threading.main_thread().join()
    print('main has ended', threading.main_thread().is_alive())
    try: threading._register_atexit(print)
    except RuntimeError as e: print(e)
threading.Thread(target=late).start()
import atexit


def at():
    t = threading.Thread(target=print, args=('from atexit',))
    t.start()
    t.join()
    try:
        threading._register_atexit(print)
    except RuntimeError as e:
        print(e)
    print(threading.main_thread().is_alive(), threading.enumerate() == [threading.main_thread()])


atexit.register(at)
