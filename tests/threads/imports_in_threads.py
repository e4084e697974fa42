# Modules that several threads import at once are made once.
import sys
import threading

NAMES = ['colorsys_none', 'textwrap', 'fractions', 'statistics', 'string', 'heapq', 'bisect']
for name in NAMES:
    sys.modules.pop(name, None)
found = []
lock = threading.Lock()
barrier = threading.Barrier(6)


def load(shift):
    barrier.wait()
    for i in range(len(NAMES)):
        name = NAMES[(i + shift) % len(NAMES)]
        try:
            m = __import__(name)
        except ModuleNotFoundError as e:
            m = str(e)
        with lock:
            found.append((name, m))


threads = [threading.Thread(target=load, args=(i,)) for i in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
for name in NAMES:
    ms = [m for n, m in found if n == name]
    print(name, len(ms), all(m is ms[0] or m == ms[0] for m in ms), ms[0] is sys.modules.get(name))
