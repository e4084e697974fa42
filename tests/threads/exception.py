from threading import Thread
def f():
    g()
def g():
    raise ValueError("in thread")
t = Thread(target=f)
t.start()
t.join()
print("main goes on")
def quiet():
    raise SystemExit(5)
t = Thread(target=quiet)
t.start()
t.join()
print("end")
