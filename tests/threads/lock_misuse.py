# What cannot be done with locks.
import _thread
import threading


def check(*texts):
    for text in texts:
        try:
            print(text, '->', eval(text))
        except Exception as e:
            print(text, '!!', type(e).__name__, e)


a = threading.Lock()
check("a.release()", "a.acquire()", "a.acquire(False)", "a.acquire(blocking=0)", "a.acquire(timeout=0)", "a.acquire(True, 0.01)", "a.acquire(timeout=-1.5)",
      "a.acquire(False, 1)", "a.acquire(timeout=1e20)", "a.acquire(timeout=threading.TIMEOUT_MAX * 2)", "a.acquire('', 'x')", "a.acquire(1, 2, 3)",
      "a.acquire(nope=1)", "a.acquire(timeout=float('nan'))", "a.locked()", "a.release()", "a.locked()", "a.release()", "a.__enter__()", "a.__exit__(None, None, None)",
      "a.__exit__()", "threading.Lock(1)", "threading.Lock(x=1)", "repr(a).partition(' at ')[0]")
try:
    class Mine(type(a)):
        pass
except TypeError as e:
    print(e)
try:
    with a:
        raise KeyError('inside')
except KeyError:
    print(a.locked())

# Anybody may release a Lock, only its owner an RLock.
a.acquire()
t = threading.Thread(target=a.release)
t.start()
t.join()
print(a.locked())
r = threading.RLock()
errors = []


def steal():
    for text in "r.release()", "r.acquire(False)", "r.acquire(timeout=0.01)", "r._is_owned()", "r._recursion_count()":
        try:
            errors.append((text, eval(text)))
        except RuntimeError as e:
            errors.append((text, str(e)))


r.acquire()
r.acquire()
t = threading.Thread(target=steal)
t.start()
t.join()
for e in errors:
    print(*e)
check("r._is_owned()", "r._recursion_count()", "r.release()", "r.release()", "r.release()", "r.acquire(timeout=-2)", "r.acquire(False, 1)", "r.__enter__()",
      "r.__exit__()", "r._is_owned()", "'owner=0 count=0' in repr(r)")


class Counted(_thread.RLock):
    entered = 0

    def __enter__(self):
        self.entered += 1
        return super().__enter__()


c = Counted()
with c, c:
    print(c.entered, c._recursion_count())
print(c._is_owned())
