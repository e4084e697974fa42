# Timers end waits with an exception, under every policy.
import signal, threading, time
class Timeout(Exception): pass
def handler(num, frame):
    raise Timeout(signal.Signals(num).name)
old = signal.signal(signal.SIGALRM, handler)
print(old == signal.SIG_DFL)
ev = threading.Event()
t = threading.Thread(target=ev.wait)
t.start()
for wait in (lambda: time.sleep(5), lambda: ev.wait(5), lambda: t.join(5), lambda: threading.Lock().acquire() and 0):
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    try:
        l = threading.Lock(); l.acquire()
        wait()
        l.acquire(timeout=5)
    except Timeout as e:
        print('timeout', e)
print(signal.alarm(0), signal.getitimer(signal.ITIMER_REAL))
n = []
signal.signal(signal.SIGALRM, lambda *a: n.append(threading.current_thread().name))
signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
end = time.monotonic() + 5
while len(n) < 3 and time.monotonic() < end: pass
signal.setitimer(signal.ITIMER_REAL, 0)
print(len(n) >= 3, set(n))
def from_thread():
    try: signal.signal(signal.SIGALRM, handler)
    except ValueError as e: print(e)
    print(signal.getsignal(signal.SIGALRM) is not None)
    signal.raise_signal(signal.SIGALRM)
x = threading.Thread(target=from_thread); x.start(); x.join()
time.sleep(0)
print(set(n))
ev.set(); t.join()
try: signal.signal(99, handler)
except ValueError as e: print(e)
try: signal.signal(signal.SIGKILL, handler)
except OSError as e: print(e)
try: signal.signal(signal.SIGALRM, 5)
except TypeError as e: print(e)
try: signal.setitimer(signal.ITIMER_REAL, -1)
except signal.ItimerError as e: print(type(e).__name__, e)
