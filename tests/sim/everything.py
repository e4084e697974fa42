# Prints what could differ from run to run.
import os
import random
import threading
import time


class C:
    pass


def f():
    pass


print(id(C), id(f), id(None), id("x"), id(()), id(print), id([]) == id([]))
print(C(), f, C().__init__, object(), [].append, C.__eq__)
print(hash(C), hash(f), hash(print), hash([].append), hash(C()))
print({C, f, print, len, int, object(), C(), "a", "b", None}.__len__())
print([str(x) for x in {C, f, print, len, int, str, None}])
print(os.urandom(8), os.cpu_count(), os.getpid())
print(time.time(), time.monotonic(), time.process_time(), time.thread_time())
print(threading.get_ident(), threading.get_native_id(), threading.current_thread(), threading.Lock())
print(random.random(), random.Random().getrandbits(64), random.SystemRandom().random())
print(time.localtime(), time.perf_counter_ns(), time.get_clock_info("monotonic"))

log = []
lock = threading.Lock()


def work(n):
    for i in range(20):
        with lock:
            log.append((n, i, time.time()))
        for k in range(n * 100):
            pass
        if i % 5 == 0:
            time.sleep(0.001)


threads = [threading.Thread(target=work, args=(n,)) for n in range(1, 6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log)
