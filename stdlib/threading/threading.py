# What is made of locks: conditions and what can be made of them. It is executed in the namespace of the module threading,
# which already has the threads and the locks.

from time import monotonic as _now

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event",
           "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError",
           "setprofile", "settrace", "local", "stack_size", "excepthook", "ExceptHookArgs", "gettrace", "getprofile",
           "setprofile_all_threads", "settrace_all_threads", "get_native_id"]


_RLock = _PyRLock = _CRLock
_allocate_lock = Lock


def _deprecated(message, level=3):
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=level)


def RLock(*args, **kwargs):
    """A lock. Who has it may take it again, and must release it as often."""
    if args or kwargs:
        _deprecated("Passing arguments to RLock is deprecated and will be removed in 3.15")
    return _CRLock(*args, **kwargs)


def currentThread():
    """An old name of current_thread."""
    _deprecated("currentThread() is deprecated, use current_thread() instead")
    return current_thread()


def activeCount():
    """An old name of active_count."""
    _deprecated("activeCount() is deprecated, use active_count() instead")
    return active_count()


class Condition:
    """Threads wait until another notifies them that something has changed, which a lock guards."""

    _what = "a condition"  # what the report of a deadlock calls it

    def __init__(self, lock=None):
        if lock is None:
            lock = _CRLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        for name in ("_release_save", "_acquire_restore", "_is_owned"):
            if hasattr(lock, name):  # a lock that can be held more than once knows better
                setattr(self, name, getattr(lock, name))
        self._waiters = []  # each has a lock of its own, which is taken until it is notified

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, saved):
        self._lock.acquire()

    def _is_owned(self):
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        """Release the lock, wait to be notified, and take the lock again. False if the time is over."""
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = Lock()
        waiter.acquire()
        self._waiters.append(waiter)
        saved = self._release_save()
        notified = False
        try:
            if timeout is None:
                notified = _await_notice(self._what, waiter)
            elif timeout > 0:
                notified = _await_notice(self._what, waiter, True, timeout)
            else:
                notified = waiter.acquire(False)
            return notified
        finally:
            self._acquire_restore(saved)
            if not notified and waiter in self._waiters:
                self._waiters.remove(waiter)

    def wait_for(self, predicate, timeout=None):
        """Wait until the predicate is true. Its last value is returned, also if the time is over."""
        end = None
        left = timeout
        result = predicate()
        while not result:
            if left is not None:
                if end is None:
                    end = _now() + left
                else:
                    left = end - _now()
                    if left <= 0:
                        break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        """Wake the n threads that have waited longest."""
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        waiters = self._waiters
        while waiters and n > 0:
            waiter = waiters[0]
            try:
                waiter.release()
            except RuntimeError:
                pass  # notified before, and has not yet run since
            else:
                n -= 1
            try:
                waiters.remove(waiter)
            except ValueError:
                pass

    def notify_all(self):
        """Wake all threads that wait."""
        self.notify(len(self._waiters))

    def notifyAll(self):
        """An old name of notify_all."""
        _deprecated("notifyAll() is deprecated, use notify_all() instead")
        self.notify_all()


class Semaphore:
    """A number that acquire decrements, waiting while it is 0, and release increments."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._cond._what = "a semaphore"
        self._value = value

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        """Decrement the number; wait while it is 0. False if that was not to be had in time."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if end is None:
                        end = _now() + timeout
                    else:
                        timeout = end - _now()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        """Increment the number by n, which wakes as many threads."""
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that must not be released more often than it was acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}/{self._initial_value}>"

    def release(self, n=1):
        """Increment the number by n, but not beyond what it was at first."""
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value += n
            self._cond.notify(n)


class Event:
    """A flag to wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._cond._what = "an event"
        self._flag = False

    def __repr__(self):
        cls = self.__class__
        status = "set" if self._flag else "unset"
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {status}>"

    def is_set(self):
        """Whether the flag is set."""
        return self._flag

    def isSet(self):
        """An old name of is_set."""
        _deprecated("isSet() is deprecated, use is_set() instead")
        return self.is_set()

    def set(self):
        """Set the flag, which wakes all who wait for it."""
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        """Unset the flag."""
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        """Wait until the flag is set. False if the time is over."""
        with self._cond:
            set = self._flag
            if not set:
                set = self._cond.wait(timeout)
            return set


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """A place where threads wait until a number of them is there."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition(Lock())
        self._cond._what = "a barrier"
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = "filling"  # "draining": all are here and leave; "resetting": those here leave with an error; "broken"
        self._count = 0

    def __repr__(self):
        cls = self.__class__
        if self.broken:
            return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: broken>"
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: waiters={self.n_waiting}/{self.parties}>"

    def wait(self, timeout=None):
        """Wait until all are here. Each gets another number; 0 is the first."""
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            while self._state in ("draining", "resetting"):  # the last round's threads have not left
                self._cond.wait()
            if self._state == "broken":
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._release()
                else:
                    self._wait(timeout)
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in ("draining", "resetting"):
                    self._state = "filling"
                    self._cond.notify_all()

    def _release(self):
        try:
            if self._action:
                self._action()
            self._state = "draining"
            self._cond.notify_all()
        except:
            self._break()
            raise

    def _wait(self, timeout):
        if not self._cond.wait_for(lambda: self._state != "filling", timeout):
            self._break()
            raise BrokenBarrierError
        if self._state != "draining":
            raise BrokenBarrierError

    def _break(self):
        self._state = "broken"
        self._cond.notify_all()

    def reset(self):
        """Make the barrier as it was at first. Threads that wait get a BrokenBarrierError."""
        with self._cond:
            if self._count > 0:
                if self._state in ("filling", "broken"):
                    self._state = "resetting"
            else:
                self._state = "filling"
            self._cond.notify_all()

    def abort(self):
        """Make all who wait, now or later, get a BrokenBarrierError."""
        with self._cond:
            self._break()

    @property
    def parties(self):
        """How many threads are needed."""
        return self._parties

    @property
    def n_waiting(self):
        """How many threads wait."""
        return self._count if self._state == "filling" else 0

    @property
    def broken(self):
        """Whether the barrier is broken."""
        return self._state == "broken"


class Timer(Thread):
    """A thread that calls a function after a number of seconds."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        """Do not call the function, unless that has been done already."""
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


def _refused(name):
    def refuse(func):
        if func is not None:
            raise RuntimeError(f"threading.{name} is not supported by minipy")
    refuse.__name__ = refuse.__qualname__ = name
    return refuse


settrace = _refused("settrace")
setprofile = _refused("setprofile")
settrace_all_threads = _refused("settrace_all_threads")
setprofile_all_threads = _refused("setprofile_all_threads")


def gettrace():
    """None: there are no trace functions."""
    return None


def getprofile():
    """None: there are no profile functions."""
    return None


_active_limbo_lock = _CRLock()


def __getattr__(name):
    """What the library's tests look at; it is made when somebody does."""
    if name == "_active":
        return {thread.ident: thread for thread in enumerate()}
    if name == "_limbo":
        return {}
    if name == "_dangling":
        from weakref import WeakSet
        return WeakSet(enumerate())
    raise AttributeError(f"module 'threading' has no attribute {name!r}")
