# Executors that are not shut down, and to which there is no reference any more: their threads end.
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def use():
    ex = ThreadPoolExecutor(3)
    return sum(f.result() for f in [ex.submit(pow, 2, i) for i in range(6)])


print(use())
end = time.monotonic() + 30
while threading.active_count() > 1 and time.monotonic() < end:
    time.sleep(0.01)
print(threading.active_count())

ex = ThreadPoolExecutor(2)
calls = [ex.submit(time.sleep, 0.05), ex.submit(lambda: 'done')]
threads = list(ex._threads)
del ex
for t in threads:
    t.join()
print([f.done() for f in calls], calls[1].result())  # what had been submitted is done first

most = 0
for _ in range(100):
    use()
    most = max(most, len(threading._active))
print(most < 200)


class Service:
    def __init__(self):
        self.pool = ThreadPoolExecutor(1)

    def ask(self):
        return self.pool.submit(self.answer)

    def answer(self):
        return 42


s = Service()
print(s.ask().result())
threads = list(s.pool._threads)
del s
for t in threads:
    t.join(30)
print([t.is_alive() for t in threads])
