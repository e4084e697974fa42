# Semaphores count, wait, and refuse to be released too often.
import threading


def check(*texts):
    for text in texts:
        try:
            print(text, '->', eval(text))
        except Exception as e:
            print(text, '!!', type(e).__name__, e)


s = threading.Semaphore(2)
b = threading.BoundedSemaphore(1)
check("s.acquire()", "s.acquire(False)", "s.acquire(False)", "s.acquire(timeout=0.01)", "s.acquire(timeout=-1)", "s.acquire(False, 1)", "s.acquire(False, timeout=None)",
      "s.release()", "s.release(2)", "s.release(0)", "s.release(-1)", "s._value", "repr(s).rpartition(' ')[2]", "b.release()", "b.acquire()", "b.acquire(blocking=False)",
      "b.release()", "b.release()", "b.release(2)", "b.release(0)", "repr(b).rpartition(' ')[2]", "threading.Semaphore(-1)", "threading.BoundedSemaphore(-1)",
      "threading.Semaphore('x')", "threading.Semaphore(0).acquire(timeout=0.005)", "s.acquire(timeout='x')")
with b:
    print(b._value)
print(b._value)
try:
    with b:
        raise ValueError
except ValueError:
    print(b._value)

# No more than three at a time.
s = threading.BoundedSemaphore(3)
lock = threading.Lock()
three = threading.Event()
inside = most = 0


def work():
    global inside, most
    with s:
        with lock:
            inside += 1
            most = max(most, inside)
            if inside == 3:
                three.set()
        three.wait()
        with lock:
            inside -= 1


threads = [threading.Thread(target=work) for _ in range(10)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(inside, most, s._value)

# release(n) wakes n.
s = threading.Semaphore(0)
done = []
threads = [threading.Thread(target=lambda: (s.acquire(), done.append(1))) for _ in range(4)]
for t in threads:
    t.start()
s.release(4)
for t in threads:
    t.join()
print(len(done), s._value)
