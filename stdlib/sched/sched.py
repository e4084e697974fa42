"""Events that happen at their time: a scheduler waits, and calls their functions."""

import threading as _threading
import time as _time
from collections import namedtuple as _namedtuple
from itertools import count as _count

__all__ = ["scheduler"]

Event = _namedtuple('Event', 'time, priority, sequence, action, argument, kwargs', module='sched')
Event.time.__doc__ = "When it happens, in the units of the scheduler's time function."
Event.priority.__doc__ = "Of several events at the same time, the one with the lowest number comes first."
Event.sequence.__doc__ = "Of several such events, the one that was entered first comes first."
Event.action.__doc__ = "What is called."
Event.argument.__doc__ = "Its positional arguments."
Event.kwargs.__doc__ = "Its keyword arguments."


class scheduler:
    """A list of events that run works through."""

    def __init__(self, timefunc=_time.monotonic, delayfunc=_time.sleep):
        self._queue = []  # sorted
        self._lock = _threading.RLock()
        self._numbers = _count()
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=None):
        """Enter an event at a time. It is returned, for cancel."""
        event = Event(time, priority, next(self._numbers), action, argument, {} if kwargs is None else kwargs)
        key = event[:3]
        with self._lock:
            queue = self._queue
            low, high = 0, len(queue)
            while low < high:
                middle = (low + high) // 2
                if key < queue[middle][:3]:
                    high = middle
                else:
                    low = middle + 1
            queue.insert(low, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=None):
        """Enter an event after a time."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Take an event out. ValueError if it is not there."""
        with self._lock:
            self._queue.remove(event)

    def empty(self):
        """Whether there are no events."""
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Wait for events and call their functions until there are none. If not blocking do those that are due, and return how
        long it is to the next one."""
        while True:
            with self._lock:
                if not self._queue:
                    return
                event = self._queue[0]
                now = self.timefunc()
                wait = event.time > now
                if not wait:
                    del self._queue[0]
            if not wait:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)  # let others run
            elif not blocking:
                return event.time - now
            else:
                self.delayfunc(event.time - now)

    @property
    def queue(self):
        """A list of the events in their order."""
        with self._lock:
            return list(self._queue)
