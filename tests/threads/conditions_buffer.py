# A buffer with a limit, made of a lock and two conditions; readers and writers.
import threading


class Buffer:
    def __init__(self, limit):
        self.items, self.limit = [], limit
        self.lock = threading.Lock()
        self.not_empty = threading.Condition(self.lock)
        self.not_full = threading.Condition(self.lock)

    def put(self, x):
        with self.not_full:
            self.not_full.wait_for(lambda: len(self.items) < self.limit)
            self.items.append(x)
            self.not_empty.notify()

    def get(self, timeout=None):
        with self.not_empty:
            if not self.not_empty.wait_for(lambda: self.items, timeout):
                raise TimeoutError('nothing came')
            x = self.items.pop(0)
            self.not_full.notify()
            return x


b = Buffer(3)
got, lock = [], threading.Lock()


def produce(i):
    for k in range(20):
        b.put((i, k))


def consume(n):
    for _ in range(n):
        x = b.get()
        with lock:
            got.append(x)


threads = [threading.Thread(target=produce, args=(i,)) for i in range(3)] + [threading.Thread(target=consume, args=(20,)) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(got), len(set(got)), b.items)
try:
    b.get(0.01)
except TimeoutError as e:
    print(e)


class ReadWrite:
    """Many read, one writes."""

    def __init__(self):
        self.cond = threading.Condition()
        self.readers = 0
        self.writing = False

    def read(self):
        with self.cond:
            self.cond.wait_for(lambda: not self.writing)
            self.readers += 1

    def read_done(self):
        with self.cond:
            self.readers -= 1
            self.cond.notify_all()

    def write(self):
        self.cond.acquire()
        self.cond.wait_for(lambda: self.readers == 0 and not self.writing)
        self.writing = True
        self.cond.release()

    def write_done(self):
        with self.cond:
            self.writing = False
            self.cond.notify_all()


rw, a, b2, torn = ReadWrite(), 0, 0, []


def writer():
    global a, b2
    for _ in range(20):
        rw.write()
        a += 1
        b2 -= 1
        rw.write_done()


def reader():
    for _ in range(20):
        rw.read()
        if a + b2:
            torn.append((a, b2))
        rw.read_done()


threads = [threading.Thread(target=f) for f in (writer, reader, writer, reader, reader)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(a, b2, torn)
