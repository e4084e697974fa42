# Event: a flag that threads wait for.
import threading

e = threading.Event()
print(e.is_set(), e.wait(0), e.wait(0.01), e.wait(-1))
e.set()
e.set()
print(e.is_set(), e.wait(), e.wait(0))
e.clear()
print(e.is_set(), repr(e).rpartition(': ')[2], repr(e)[:21])

seen = []
lock = threading.Lock()
ready = threading.Semaphore(0)


def wait(timeout):
    ready.release()
    r = e.wait(timeout)
    with lock:
        seen.append(r)


threads = [threading.Thread(target=wait, args=(x,)) for x in (None, None, 60, 60, 0.005)]
for t in threads:
    t.start()
for _ in threads:
    ready.acquire()
threads.pop().join()
print(seen)
e.set()
for t in threads:
    t.join()
print(seen)

# Who waits when the flag is set for a moment only is woken all the same.
e = threading.Event()
ping, pong = threading.Event(), threading.Event()
log = []


def play():
    for i in range(5):
        ping.wait()
        ping.clear()
        log.append(('ping', i))
        pong.set()


t = threading.Thread(target=play)
t.start()
for i in range(5):
    ping.set()
    pong.wait()
    pong.clear()
    log.append(('pong', i))
t.join()
print(log)
for timeout in 'x', [], float('nan'):
    try:
        print(threading.Event().wait(timeout))
    except (TypeError, ValueError) as x:
        print(type(x).__name__, x)
