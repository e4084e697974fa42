# Queues whose size may be limited, that can be joined and shut down.

import threading as _threading
from time import monotonic as _now
from types import GenericAlias as _GenericAlias

try:
    from _queue import Empty, SimpleQueue
except ImportError:  # somebody has blocked it
    SimpleQueue = None

    class Empty(Exception):
        'Exception raised by Queue.get(block=0)/get_nowait().'

try:
    from collections import deque as _deque
except ImportError:
    class _deque(list):
        def popleft(self):
            return self.pop(0)

__all__ = ["Empty", "Full", "ShutDown", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]


class Full(Exception):
    'Exception raised by Queue.put(block=0)/put_nowait().'


class ShutDown(Exception):
    '''Raised when put/get with shut-down queue.'''


class Queue:
    """A queue: first in, first out. A maxsize of 0 or less is no limit."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = _threading.Lock()  # guards everything; the conditions share it
        self.not_empty = _threading.Condition(self.mutex)
        self.not_full = _threading.Condition(self.mutex)
        self.all_tasks_done = _threading.Condition(self.mutex)
        self.not_empty._what, self.not_full._what = "an item of a queue", "room in a queue"
        self.all_tasks_done._what = "the tasks of a queue"
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def task_done(self):
        """Say that the work on an item from the queue is done."""
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished < 0:
                raise ValueError('task_done() called too many times')
            if unfinished == 0:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        """Wait until the work on all items is done."""
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        """How many items there are at the moment."""
        with self.mutex:
            return self._qsize()

    def empty(self):
        """Whether there are no items at the moment."""
        with self.mutex:
            return not self._qsize()

    def full(self):
        """Whether there is no room at the moment."""
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Add an item. If there is no room wait, or raise Full."""
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0:
                self._await(self.not_full, lambda: self._qsize() < self.maxsize, block, timeout, Full)
                if self.is_shutdown:
                    raise ShutDown
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        """Remove and return an item. If there is none wait, or raise Empty."""
        with self.not_empty:
            if self.is_shutdown and not self._qsize():
                raise ShutDown
            self._await(self.not_empty, self._qsize, block, timeout, Empty)
            if self.is_shutdown and not self._qsize():
                raise ShutDown
            item = self._get()
            self.not_full.notify()
            return item

    def _await(self, condition, ready, block, timeout, error):
        # wait until ready, or shut down
        if not block:
            if not ready():
                raise error
        elif timeout is None:
            while not ready():
                condition.wait()
                if self.is_shutdown:
                    return
        elif timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        else:
            end = _now() + timeout
            while not ready():
                left = end - _now()
                if left <= 0.0:
                    raise error
                condition.wait(left)
                if self.is_shutdown:
                    return

    def put_nowait(self, item):
        """The same as put(item, False)."""
        return self.put(item, block=False)

    def get_nowait(self):
        """The same as get(False)."""
        return self.get(block=False)

    def shutdown(self, immediate=False):
        """Make put raise ShutDown, and get as soon as the queue is empty, which is at once if immediate."""
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()

    # Other kinds of queues override these. The mutex is held.

    def _init(self, maxsize):
        self.queue = _deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    __class_getitem__ = classmethod(_GenericAlias)


class PriorityQueue(Queue):
    """A queue that gives the least item first."""

    def _init(self, maxsize):
        self.queue = []  # a heap: no item is less than that at half its index

    def _put(self, item):
        self.queue.append(item)
        self._up(0, len(self.queue) - 1)

    def _get(self):
        heap = self.queue
        last = heap.pop()
        if not heap:
            return last
        least, heap[0] = heap[0], last
        # The lesser children move up until there are none; then the last item goes up from there to its place.
        i, child = 0, 1
        while child < len(heap):
            if child + 1 < len(heap) and not heap[child] < heap[child + 1]:
                child += 1
            heap[i] = heap[child]
            i = child
            child = 2 * i + 1
        heap[i] = last
        self._up(0, i)
        return least

    def _up(self, start, i):
        heap = self.queue
        item = heap[i]
        while i > start:
            parent = (i - 1) >> 1
            if not item < heap[parent]:
                break
            heap[i] = heap[parent]
            i = parent
        heap[i] = item


class LifoQueue(Queue):
    """A queue that gives the newest item first."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class _PySimpleQueue:
    """SimpleQueue in Python: for those who want it."""

    def __init__(self):
        self._queue = _deque()
        self._count = _threading.Semaphore(0)

    def put(self, item, block=True, timeout=None):
        """Add an item. There is always room."""
        self._queue.append(item)
        self._count.release()

    def get(self, block=True, timeout=None):
        """Remove and return an item. If there is none wait, or raise Empty."""
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._count.acquire(block, timeout):
            raise Empty
        return self._queue.popleft()

    def put_nowait(self, item):
        """Add an item."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Remove and return an item, or raise Empty."""
        return self.get(block=False)

    def empty(self):
        """Whether there are no items at the moment."""
        return len(self._queue) == 0

    def qsize(self):
        """How many items there are at the moment."""
        return len(self._queue)

    __class_getitem__ = classmethod(_GenericAlias)


if SimpleQueue is None:
    SimpleQueue = _PySimpleQueue
