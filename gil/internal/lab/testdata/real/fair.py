# fair.py SECONDS THREADS: threads that compute. Who holds the GIL when, shim.c writes down.
import sys
import threading
import time

stop = False


def spin():
    while not stop:
        n = 1000
        while n > 0:
            n -= 1


all = [threading.Thread(target=spin) for _ in range(int(sys.argv[2]))]
for t in all:
    t.start()
time.sleep(float(sys.argv[1]))
stop = True
for t in all:
    t.join()
