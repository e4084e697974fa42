# The end of the program waits for pools; their exceptions are kept for those who ask.
import atexit
import threading
import time
from concurrent.futures import ThreadPoolExecutor

atexit.register(lambda: print('atexit'))
ex = ThreadPoolExecutor(2)


def work():
    time.sleep(0.05)
    print('work done')
    try:
        ex.submit(print)
    except RuntimeError as e:
        print(e)


ex.submit(work)
ex.submit(lambda: 1 / 0)
threading._register_atexit(print, 'registered last', end='!\n')
threading._register_atexit(lambda: print('runs first'))
print('main ends')
