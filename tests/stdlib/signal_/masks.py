# Signals that wait.
import signal
import threading
import time

u1, u2 = signal.SIGUSR1, signal.SIGUSR2
got = []
signal.signal(u1, lambda n, f: got.append(n))
print(signal.pthread_sigmask(signal.SIG_BLOCK, [u1]))
print(signal.pthread_sigmask(signal.SIG_BLOCK, []))
signal.raise_signal(u1)
print(got, signal.sigpending())
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, {u1}), got, signal.sigpending())
print(signal.pthread_sigmask(signal.SIG_SETMASK, [u1, u2]))
signal.raise_signal(u2)
print(repr(signal.sigwait([u1, u2])))
t = threading.Timer(0.03, signal.pthread_kill, [threading.main_thread().ident, u1])
t.start()
print(signal.sigwait([u1]))
t.join()
print(signal.sigtimedwait([u1], 0), signal.sigtimedwait([u1], 0.02))
signal.raise_signal(u1)
info = signal.sigtimedwait([u1, u2], 1)
print(info.si_signo, type(info).__name__)
print(signal.pthread_sigmask(signal.SIG_SETMASK, []), got)
for args in ((9, [u1]), (0, [100]), (0, 5), (0, ['x'])):
    try:
        print(signal.pthread_sigmask(*args))
    except Exception as e:
        print(type(e).__name__, e)
try:
    signal.sigtimedwait([u1], -1)
except ValueError as e:
    print(e)
