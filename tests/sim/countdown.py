# Counts down in threads: countdown.py TOTAL THREADS. Prints how long that takes. With 0 threads the main thread does it.
import sys
import threading
import time


def countdown(n):
    while n > 0:
        n -= 1


total, threads = int(sys.argv[1]), int(sys.argv[2])
start = time.time()
if threads == 0:
    countdown(total)
all = [threading.Thread(target=countdown, args=(total // threads,)) for _ in range(threads)]
for t in all:
    t.start()
for t in all:
    t.join()
print("%.3f" % (time.time() - start))
