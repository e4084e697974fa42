# Many threads one after the other, and many at once.
import threading

done = []
for i in range(300):
    t = threading.Thread(target=done.append, args=(i,))
    t.start()
    t.join()
print(len(done))

gate = threading.Event()
count = 0
lock = threading.Lock()


def wait():
    global count
    gate.wait()
    with lock:
        count += 1


threads = [threading.Thread(target=wait) for i in range(200)]
for t in threads:
    t.start()
gate.set()
for t in threads:
    t.join()
print(count)
