# Calls of a pool go on after the end of the main thread, but no others are taken.
import threading
import time
from concurrent.futures import ThreadPoolExecutor

ex = ThreadPoolExecutor(2)
begun = threading.Event()


def job(n):
    begun.wait()
    time.sleep(0.1)
    print('job', n, threading.main_thread().is_alive())
    try:
        ex.submit(job, n + 1)
    except RuntimeError as e:
        print(e)


ex.submit(job, 0)


def late():
    threading.main_thread().join()
    time.sleep(0.1)
    for pool in ex, ThreadPoolExecutor(1):
        try:
            pool.submit(print)
        except RuntimeError as e:
            print('late:', e)


threading.Thread(target=late).start()
begun.set()
