from threading import Thread, Lock
total = 0
lock = Lock()
def add(n):
    global total
    for i in range(n):
        lock.acquire()
        total += 1
        lock.release()
ts = []
for i in range(3):
    ts.append(Thread(target=add, args=(2000,)))
for t in ts: t.start()
for t in ts: t.join()
print(total)
