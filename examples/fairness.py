# Threads that compute: what share each gets of the GIL, and how long one has to wait for it at most.
#
#   fairness.py [threads] [seconds]
from __future__ import print_function

import sys
import threading
import time

clock = getattr(time, "perf_counter", time.time)


def work(i):
    done, longest = 0, 0.0
    barrier[i] = True
    while not all(barrier):
        time.sleep(0.001)
    last = clock()
    while last < end:
        for _ in range(100):
            pass
        done += 1
        now = clock()
        if now - last > longest:
            longest = now - last
        last = now
    results[i] = done, longest


count = int(sys.argv[1]) if len(sys.argv) > 1 else 3
seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 2.0
barrier = [False] * count
results = [None] * count
end = clock() + seconds
threads = [threading.Thread(target=work, args=(i,)) for i in range(count)]
for t in threads:
    t.start()
for t in threads:
    t.join()
total = sum(done for done, _ in results)
print("shares %s, longest starvation %.1f ms" % (
    " ".join("%.2f" % (float(done) / total) for done, _ in results), max(longest for _, longest in results) * 1e3))
