# Readers and writers.
import threading
from contextlib import contextmanager
class RWLock:
    def __init__(self):
        self._cond = threading.Condition(threading.RLock())
        self._readers = 0
        self._writer = None
        self._waiting = 0
    @contextmanager
    def read(self):
        with self._cond:
            self._cond.wait_for(lambda: self._writer is None and not self._waiting)
            self._readers += 1
        try:
            yield self
        finally:
            with self._cond:
                self._readers -= 1
                if not self._readers:
                    self._cond.notify_all()
    @contextmanager
    def write(self):
        with self._cond:
            self._waiting += 1
            try:
                self._cond.wait_for(lambda: not self._readers and self._writer is None)
            finally:
                self._waiting -= 1
            self._writer = threading.get_ident()
        try:
            yield self
        finally:
            with self._cond:
                self._writer = None
                self._cond.notify_all()
lock = RWLock()
data = {'a': 0, 'b': 0}
bad = []
def reader():
    for _ in range(100):
        with lock.read():
            if data['a'] != data['b']:
                bad.append(dict(data))
def writer():
    for _ in range(50):
        with lock.write():
            data['a'] += 1
            data['b'] += 1
ts = [threading.Thread(target=f) for f in (reader, writer, reader, writer, reader)]
for t in ts: t.start()
for t in ts: t.join()
print(data, bad, lock._readers, lock._writer)
c = threading.Condition()
try: c.wait()
except RuntimeError as e: print(e)
try: c.notify()
except RuntimeError as e: print(e)
with c:
    print(c.wait(0.001), c.wait_for(lambda: False, timeout=0.01), c.wait_for(lambda: 7))
print(repr(c).startswith('<Condition(<unlocked _thread.RLock object owner=0 count=0'))
