# Timer: called once, with arguments, unless it is cancelled in time.
import threading
import time

got = []
t = threading.Timer(0.02, lambda *a, **k: got.append((a, k)), [1, 2], {'x': 3})
print(t.interval, t.args, t.kwargs, t.finished.is_set(), t.is_alive(), t.daemon, isinstance(t, threading.Thread))
t.start()
print(t.is_alive(), got)
t.join()
print(t.is_alive(), got, t.finished.is_set())

t = threading.Timer(30, got.append, ['never'])
begin = time.monotonic()
t.start()
t.cancel()
t.join()
print(got, t.finished.is_set(), time.monotonic() - begin < 10)

t = threading.Timer(5, got.append)
t.cancel()  # before it has been started
t.start()
t.join()
print(len(got), t.args, t.kwargs)

order = []
timers = [threading.Timer(0.15 * i, order.append, [i]) for i in (3, 1, 2)]
for t in timers:
    t.start()
for t in timers:
    t.join()
print(order)


def again(n):
    order.append(-n)
    if n:
        u = threading.Timer(0.001, again, (n - 1,))
        u.start()
        u.join()


again(3)
print(order)
for args in (), (1,), ('x', print):
    try:
        threading.Timer(*args)
        print('made')
    except TypeError as e:
        print(e)
try:
    t.start()
except RuntimeError as e:
    print(e)
