# Threads that write to one file: no line is lost or torn.
import os, threading

name = "/tmp/minipy-threads-%d" % os.getpid()
with open(name, "w") as f:
    def work(k):
        for i in range(500):
            f.write("%d:%d\n" % (k, i))

    threads = [threading.Thread(target=work, args=(k,)) for k in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
with open(name) as f:
    lines = f.readlines()
print(len(lines), sorted(lines) == sorted("%d:%d\n" % (k, i) for k in range(4) for i in range(500)))
count = 0
with open(name, "rb") as f:
    def read():
        global count
        while True:
            with lock:
                line = f.readline()
                if not line:
                    return
                count += 1

    lock = threading.Lock()
    threads = [threading.Thread(target=read) for _ in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
print(count)
os.remove(name)
