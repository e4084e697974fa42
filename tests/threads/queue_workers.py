# Threads that work on a queue: join, and each way to end them.
import queue
import threading

q = queue.Queue(5)
lock = threading.Lock()
done = []


def work():
    while True:
        item = q.get()
        try:
            if item is None:
                return
            with lock:
                done.append(item * item)
        finally:
            q.task_done()


threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for i in range(50):
    q.put(i)
q.join()
print(len(done), sum(done), q.unfinished_tasks)
for _ in threads:
    q.put(None)
for t in threads:
    t.join()
print(q.empty(), q.unfinished_tasks)

# shutdown: what is there may still be got, and then everybody hears of it.
q = queue.Queue()
ends = []


def until_shut():
    n = 0
    try:
        while True:
            q.get()
            n += 1
            q.task_done()
    except queue.ShutDown:
        with lock:
            ends.append(n)


threads = [threading.Thread(target=until_shut) for _ in range(3)]
for t in threads:
    t.start()
for i in range(30):
    q.put(i)
q.shutdown()
q.join()
for t in threads:
    t.join()
print(len(ends), sum(ends))
for f in (lambda: q.put(1), lambda: q.put_nowait(1), lambda: q.get(), lambda: q.get(timeout=1), lambda: q.get_nowait(), lambda: q.shutdown()):
    try:
        print(f())
    except queue.ShutDown as e:
        print(repr(e))

# At once: what is there is thrown away, who waits in put or join goes on.
q = queue.Queue(1)
q.put('x')
log = []


def put():
    try:
        q.put('y')
    except queue.ShutDown:
        with lock:
            log.append('put')


def join():
    q.join()
    with lock:
        log.append('join')


threads = [threading.Thread(target=f) for f in (put, join)]
for t in threads:
    t.start()
threading.Event().wait(0.01)
q.shutdown(immediate=True)
for t in threads:
    t.join()
print(sorted(log), q.qsize(), q.unfinished_tasks, q.is_shutdown)
s = queue.LifoQueue()
s.put(1)
s.shutdown()
print(s.get())
try:
    s.get(timeout=0.01)
except queue.ShutDown:
    print('shut')
