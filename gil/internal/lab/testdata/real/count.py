# count.py TOTAL THREADS [CHECK INTERVAL]: counts down, in none or some threads. Prints the time, the processor time, that in the
# kernel, and voluntary and involuntary context switches.
import resource
import sys
import threading
import time

total, threads = int(sys.argv[1]), int(sys.argv[2])
if len(sys.argv) > 3:
    sys.setcheckinterval(int(sys.argv[3]))
clock = getattr(time, "monotonic", time.time)


def count(n):
    while n > 0:
        n -= 1


began, before = clock(), resource.getrusage(resource.RUSAGE_SELF)
if threads == 0:
    count(total)
else:
    all = [threading.Thread(target=count, args=(total // threads,)) for _ in range(threads)]
    for t in all:
        t.start()
    for t in all:
        t.join()
took, after = clock() - began, resource.getrusage(resource.RUSAGE_SELF)
user, system = after.ru_utime - before.ru_utime, after.ru_stime - before.ru_stime
print("%.4f s, CPU %.4f s, kernel %.4f s, switches %d and %d" % (
    took, user + system, system, after.ru_nvcsw - before.ru_nvcsw, after.ru_nivcsw - before.ru_nivcsw))
