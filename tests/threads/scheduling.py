# sched: events in order, with threads that enter and cancel them.
import sched
import threading
import time

log = []
s = sched.scheduler(time.monotonic, time.sleep)
base = time.monotonic()
s.enterabs(base + 0.03, 1, log.append, ('third',))
s.enterabs(base + 0.01, 2, log.append, ('second',))
s.enterabs(base + 0.01, 1, log.append, ('first',))
gone = s.enter(5, 1, log.append, argument=('never',))
print(len(s.queue), s.empty(), [e.priority for e in s.queue])
s.cancel(gone)
try:
    s.cancel(gone)
except ValueError:
    print('not there')
s.run()
print(log, s.empty())

# Without waiting: what is due is done, and the time to the next event is told.
log.clear()
s = sched.scheduler(lambda: now[0], lambda d: now.__setitem__(0, now[0] + d))
now = [0]
for t in (1, 2, 3):
    s.enter(t, 0, log.append, (t,))
print(s.run(blocking=False), log)
now[0] = 2
print(s.run(False), log)
print(s.run(), log, now)

# Another thread enters events while the scheduler runs.
log.clear()
s = sched.scheduler()
s.enter(0.05, 1, log.append, ('last',))


def enter():
    s.enter(0.001, 1, log.append, ('entered by another',))


t = threading.Thread(target=enter)
t.start()
t.join()
s.run()
print(log)


def fail():
    raise KeyError('event')


s.enter(0, 1, fail)
s.enter(0, 2, log.append, kwargs={}, argument=('after the failure',))
try:
    s.run()
except KeyError as e:
    print(repr(e), len(s.queue))
s.run()
print(log[-1])
for args in (), (1,), (1, 2), ('x', 1, print):
    try:
        s.enter(*args)
        print('entered')
    except TypeError as e:
        print(type(e).__name__)
