# Condition: who does not hold the lock may neither wait nor notify; predicates; timeouts.
import threading


def check(*texts):
    for text in texts:
        try:
            print(text, '->', eval(text))
        except Exception as e:
            print(text, '!!', type(e).__name__, e)


c = threading.Condition()
check("c.wait()", "c.notify()", "c.notify_all()", "c.release()", "c.wait_for(lambda: False)", "c.wait_for(lambda: 7)", "c.acquire()", "c.wait(0.01)", "c.wait(0)",
      "c.wait(-1)", "c.wait_for(lambda: 0, 0.01)", "c.wait_for(lambda: [], timeout=0.01)", "c.wait('x')", "c.notify(0)", "c.notify(-1)", "c.notify(5)", "c.release()")
plain = threading.Condition(threading.Lock())
check("plain.notify()", "plain.acquire()", "plain.acquire(False)", "plain.notify()", "plain.wait(0.001)", "plain.release()", "threading.Condition(3)")

# The notified go on in the order in which they have come.
order = []
arrived = threading.Semaphore(0)


def wait(i):
    with c:
        arrived.release()
        c.wait()
        order.append(i)


threads = []
for i in range(5):
    t = threading.Thread(target=wait, args=(i,))
    t.start()
    arrived.acquire()
    threads.append(t)
with c:
    c.notify()
threads[0].join()
print(order)
with c:
    c.notify(2)
threads[1].join()
threads[2].join()
print(sorted(order))
with c:
    c.notify_all()
for t in threads:
    t.join()
print(sorted(order))

# A lock that is held twice is released altogether while one waits.
with c:
    with c:
        t = threading.Thread(target=lambda: c.acquire() and (order.append('in'), c.notify(), c.release()))
        t.start()
        print(c.wait(60), order[-1])
t.join()


class Odd:
    """A lock of one's own."""

    def __init__(self):
        self.lock = threading.Lock()

    def acquire(self, *args):
        return self.lock.acquire(*args)

    def release(self):
        self.lock.release()

    __enter__ = acquire

    def __exit__(self, *args):
        self.release()


c = threading.Condition(Odd())
with c:
    print(c.wait(0.001), c._is_owned())
