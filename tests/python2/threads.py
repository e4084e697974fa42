# python2
import threading
from threading import Thread, Condition, Event, Semaphore
done, c, items = Event(), Condition(), []
def consume():
    with c:
        while not items:
            c.wait()
        print "got", items.pop()
    done.set()
t = Thread(target=consume, name="consumer")
t.start()
with c:
    items.append(7 / 2)
    c.notify()
t.join()
print done.is_set(), done.isSet(), t.getName(), t.isDaemon(), threading.activeCount(), threading.currentThread().getName()
class Sub(Thread):
    def __init__(self):
        Thread.__init__(self)
        self.setDaemon(True)
    def run(self):
        self.value = 7 / 2
s = Sub()
s.start()
s.join()
print s.value, s.daemon
sem = Semaphore(1)
with sem:
    print sem.acquire(False)
lock = threading.RLock()
with lock:
    with lock:
        print "twice"
l = threading.local()
l.x = 1
print l.x
