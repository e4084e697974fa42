# Threads that import the same module, and modules that import each other.
import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "lib"))

import threading

results = []


def one():
    import slow
    results.append(slow.done)


def two():
    import c1
    results.append(1)


def three():
    import c2
    results.append(2)


for functions in [one] * 5, [two, three] * 2:
    threads = [threading.Thread(target=f) for f in functions]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
print(sorted(results))
import c1, c2
print(c1.x, c2.y)
