# Thread: subclasses, names, reprs, what there is of each thread
import threading, time
from threading import Thread

def show(x):
    print(repr(x).replace(str(x.ident), "N"))

class Doubler(Thread):
    def __init__(self, n):
        super().__init__(name="D%d" % n, daemon=True)
        self.n = n
    def run(self):
        show(self)
        self.result = self.n * 2

t = Doubler(4)
show(t)
print(t.ident, t.native_id, t.is_alive())
t.start()
t.join()
show(t)
print(t.result, t.name, t.daemon, t.ident > 0, t.native_id > 0, t.is_alive())

class Returning(Thread):
    value = None
    def run(self):
        if self._target:
            self.value = self._target(*self._args, **self._kwargs)
    def join(self, *args):
        super().join(*args)
        return self.value

r = Returning(target=lambda a, b=1: a + b, args=(1,), kwargs={"b": 5})
print(r._args, r._kwargs)
r.start()
print(r.join())

class Late(Thread):
    def __init__(self):
        pass
late = Late()
for f in (late.start, late.join, late.is_alive, lambda: late.name, lambda: late.daemon, lambda: repr(late), lambda: late.ident,
          lambda: setattr(late, "name", "x"), lambda: setattr(late, "daemon", True)):
    try:
        f()
    except (RuntimeError, AssertionError) as e:
        print(type(e).__name__, e)
Thread.__init__(late)
late.start()
late.join()

print(Thread(target=len).name.startswith("Thread-"), Thread(target=len).name.endswith(" (len)"), Thread(name=5).name, Thread(name="").name)
for args, kw in (((1,), {}), ((), {"foo": 1}), ((None, None, None, 1, 2, 3), {})):
    try:
        Thread(*args, **kw)
    except (AssertionError, TypeError) as e:
        print(type(e).__name__, e)
for name in "ident", "native_id":
    try:
        setattr(r, name, 1)
    except AttributeError as e:
        print(e)

go = threading.Event()
names = []
def work():
    names.append(threading.current_thread().name)
    go.wait()
ts = [Thread(target=work, name=c) for c in "abc"]
for t in ts:
    t.start()
print(sorted(x.name for x in threading.enumerate()), threading.active_count())
print(threading.enumerate()[0] is threading.main_thread(), [x in threading.enumerate() for x in ts])
go.set()
for t in ts:
    t.join()
print(sorted(names), threading.active_count(), threading.enumerate() == [threading.main_thread()])
main = threading.main_thread()
show(main)
print(type(main).__name__, main.name, main.daemon, main.is_alive(), main is threading.current_thread(), main.ident == threading.get_ident())
main.name = "M"
show(main)
for f in (main.start, main.join, lambda: setattr(main, "daemon", True), ts[0].start, lambda: setattr(ts[0], "daemon", "x") or print(ts[0].daemon)):
    try:
        f()
    except RuntimeError as e:
        print(e)

inherited = []
d = Thread(target=lambda: inherited.append(Thread().daemon), daemon=True)
d.start(); d.join()
d = Thread(target=lambda: inherited.append(Thread().daemon))
d.start(); d.join()
print(inherited)
print(threading.get_ident() == threading.main_thread().ident, threading.get_native_id() > 0, threading.TIMEOUT_MAX)
print(threading.ThreadError is RuntimeError)
t = Thread(target=time.sleep, args=(0.05,))
t.start()
print(t.join(0), t.join(-1), t.join(timeout=None), t.is_alive())
