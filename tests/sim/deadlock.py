# Two threads wait for each other.
import threading
import time

a, b = threading.Lock(), threading.Lock()


def f(x, y):
    with x:
        time.sleep(24 * 60 * 60)
        with y:
            print("never")


print("before")
threads = [threading.Thread(target=f, args=(a, b), name="one"), threading.Thread(target=f, args=(b, a), name="other")]
for t in threads:
    t.start()
for t in threads:
    t.join()
