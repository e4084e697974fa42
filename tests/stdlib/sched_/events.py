# The module sched.
import sched
import threading
import time

now = 100


def clock():
    return now


def delay(d):
    global now
    if d:
        print('delay', d)
    now += d


s = sched.scheduler(clock, delay)
print(s.empty(), s.queue, s.run())
s.enter(5, 2, print, ('b',))
s.enter(5, 1, print, argument=('a',))
s.enterabs(101, 9, print, ('first',), {'end': '!\n'})
e = s.enter(3, 1, print, ('never',))
s.enter(5, 2, print, ('c',))
print(s.empty(), len(s.queue), [x.time for x in s.queue], s.queue[0].priority, s.queue[0].kwargs)
s.cancel(e)
try:
    s.cancel(e)
except ValueError as x:
    print(type(x).__name__)
print(s.run(blocking=False))
now = 102
print(s.run(False))
print(s.run(), now, s.empty())
print(type(e), e._fields, e.action is print)


def again(n):
    print('again', n)
    if n:
        s.enter(1, 0, again, (n - 1,))


s.enter(0, 0, again, (3,))
s.run()


def fail():
    raise ValueError('event')


s.enter(0, 0, fail)
s.enter(1, 0, print, ('after',))
try:
    s.run()
except ValueError as x:
    print(x)
s.run()

real = sched.scheduler()
done = []
begin = time.monotonic()
for d in 0.03, 0.01, 0.02:
    real.enter(d, 1, done.append, (d,))
t = threading.Thread(target=real.run)
t.start()
t.join()
print(done, time.monotonic() - begin >= 0.03)
print(sched.__all__, sched.scheduler(time.time, time.sleep).empty())
