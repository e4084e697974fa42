# alarm and setitimer end what the main thread waits for.
import signal
import socket
import threading
import time


class Alarm(Exception):
    pass


def ring(number, frame):
    raise Alarm(number)


signal.signal(signal.SIGALRM, ring)


def during(what, f):
    signal.setitimer(signal.ITIMER_REAL, 0.03)
    try:
        f()
        print(what, 'came to its end')
    except Alarm as e:
        print(what, e.args)


def loop():
    while True:
        pass


during('sleep', lambda: time.sleep(100))
during('loop', loop)
a, b = socket.socketpair()
during('recv', lambda: a.recv(1))
a.settimeout(50)
during('recv with a time-out', lambda: a.recv(1))
server = socket.create_server(('127.0.0.1', 0))
during('accept', server.accept)

# A handler that returns: the wait goes on.
count = 0


def tick(number, frame):
    global count
    count += 1


signal.signal(signal.SIGALRM, tick)
signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
begin = time.monotonic()
time.sleep(0.1)
print(time.monotonic() - begin >= 0.1, count >= 3)
a.settimeout(0.1)
begin = time.monotonic()
try:
    a.recv(1)
except TimeoutError as e:
    print(e, time.monotonic() - begin >= 0.1)
t = threading.Timer(0.05, b.send, [b'x'])
a.settimeout(None)
t.start()
print(a.recv(1))
t.join()
left, interval = signal.setitimer(signal.ITIMER_REAL, 0)
print(0 < left <= 0.011, interval)
before = count
time.sleep(0.05)
print(count == before)

signal.setitimer(signal.ITIMER_REAL, 0.02)
print(signal.pause(), count == before + 1)
signal.alarm(1)
print(0 < signal.getitimer(signal.ITIMER_REAL)[0] <= 1)
begin = time.monotonic()
signal.pause()
print(0.9 < time.monotonic() - begin)
for x in a, b, server:
    x.close()
