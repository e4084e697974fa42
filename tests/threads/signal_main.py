# Signals and threads: handlers run in the main thread, whoever computes.
import os
import signal
import threading
import time

log = []


def handler(number, frame):
    log.append((signal.Signals(number).name, threading.current_thread() is threading.main_thread()))


signal.signal(signal.SIGUSR1, handler)
signal.signal(signal.SIGALRM, handler)


def other():
    for f in (lambda: signal.signal(signal.SIGUSR1, handler), lambda: signal.set_wakeup_fd(-1)):
        try:
            f()
        except ValueError as e:
            print(e)
    print(signal.getsignal(signal.SIGUSR1) is handler)
    os.kill(os.getpid(), signal.SIGUSR1)


t = threading.Thread(target=other)
t.start()
while not log:
    time.sleep(0.001)
t.join()
print(log)

# While other threads compute.
stop = False


def spin():
    while not stop:
        pass


threads = [threading.Thread(target=spin) for _ in range(2)]
for t in threads:
    t.start()
del log[:]
signal.setitimer(signal.ITIMER_REAL, 0.02)
begin = time.monotonic()
while not log and time.monotonic() - begin < 60:
    time.sleep(0.01)
stop = True
for t in threads:
    t.join()
print(log)

# A sleep goes on after the handler; an exception ends it.
del log[:]
signal.setitimer(signal.ITIMER_REAL, 0.01)
begin = time.monotonic()
time.sleep(0.05)
print(time.monotonic() - begin >= 0.05, log)


def angry(number, frame):
    raise InterruptedError('enough')


signal.signal(signal.SIGALRM, angry)
signal.setitimer(signal.ITIMER_REAL, 0.01)
try:
    time.sleep(60)
except InterruptedError as e:
    print(e, signal.getitimer(signal.ITIMER_REAL))

# Two handlers, one after the other.
del log[:]
signal.signal(signal.SIGALRM, handler)
signal.raise_signal(signal.SIGUSR1)
signal.raise_signal(signal.SIGALRM)
print(log)
