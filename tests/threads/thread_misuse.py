# What cannot be done with threads.
import threading


def check(*texts):
    for text in texts:
        try:
            print(text, '->', eval(text))
        except BaseException as e:
            print(text, '!!', type(e).__name__, e)


hold = threading.Event()
t = threading.Thread(target=hold.wait)
check("t.join()", "t.ident", "t.native_id", "t.is_alive()")
t.start()
check("t.start()", "setattr(t, 'daemon', True)", "t.join(0)", "t.join(timeout=0.001)", "t.join(-5)", "t.join('x')", "t.join(1, 2)", "t.is_alive()",
      "threading.current_thread().join()", "threading.main_thread().start()", "setattr(threading.main_thread(), 'daemon', True)",
      "setattr(t, 'ident', 3)", "setattr(t, 'native_id', 3)", "delattr(t, 'name')", "type(t.ident)", "type(t.native_id)")
hold.set()
t.join()
check("t.join()", "t.start()", "t.is_alive()", "t.run()")

check("threading.Thread(1)", "threading.Thread(group=1)", "threading.Thread(None, 1, 2, 3, 4, 5)", "threading.Thread(nope=1)",
      "threading.Thread(target=None).start()", "threading.Thread(target=print, args=None)", "threading.Thread(name=5).name", "threading.Thread(daemon=3).daemon",
      "threading.Thread(daemon=None).daemon", "threading.Thread(target=len).name.partition('-')[0]")


class Forgot(threading.Thread):
    def __init__(self):
        pass


check("Forgot().start()", "Forgot().join()", "Forgot().name", "Forgot().is_alive()", "Forgot().daemon", "Forgot().ident", "setattr(Forgot(), 'name', 'x')",
      "setattr(Forgot(), 'daemon', 1)", "repr(Forgot())")


def me():
    try:
        threading.current_thread().join()
    except RuntimeError as e:
        print(e)
    try:
        threading.main_thread().join(0.001)
        print('waited for the main thread')
    except RuntimeError as e:
        print(e)


t = threading.Thread(target=me)
t.start()
t.join()
check("threading.stack_size(-1)", "threading.stack_size(100)", "threading.stack_size('x')", "threading.stack_size(1 << 20)", "threading.stack_size(0)",
      "threading.stack_size()", "threading.TIMEOUT_MAX > 1e9", "threading.get_ident() == threading.main_thread().ident",
      "threading.get_native_id() == threading.main_thread().native_id", "threading.ThreadError is RuntimeError")
