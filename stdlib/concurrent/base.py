# Futures, what waits for them, and what all executors have in common.

import threading
import time
from collections import namedtuple as _namedtuple
from types import GenericAlias as _GenericAlias

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

PENDING = 'PENDING'
RUNNING = 'RUNNING'
CANCELLED = 'CANCELLED'  # by cancel(); the executor and those who wait have not been told
CANCELLED_AND_NOTIFIED = 'CANCELLED_AND_NOTIFIED'
FINISHED = 'FINISHED'

_WORDS = {PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled", CANCELLED_AND_NOTIFIED: "cancelled", FINISHED: "finished"}
_OVER = (CANCELLED_AND_NOTIFIED, FINISHED)


class Error(Exception):
    """The root of the errors of futures."""


class CancelledError(Error):
    """The future was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Error):
    """The operation is not allowed in this state."""


def _log(message, level="error", exc_info=True):
    """Report something, and the exception that is being handled if there is one, as the logger of the library does."""
    import sys
    error = sys.exception() if exc_info else None  # before there is another
    try:
        from logging import getLogger
    except ImportError:
        print(message, file=sys.stderr)
        if error is not None:
            import traceback
            traceback.print_exception(error)
    else:
        getattr(getLogger("concurrent.futures"), level)(message, exc_info=error)


class _Waiter:
    """Somebody who waits for futures: until as many as he wants are done, or one is done that ends the wait."""

    def __init__(self, want, stop):
        self.lock = threading.Lock()
        self.event = threading.Event()
        self.finished = []
        self.want = want
        self.stop = stop  # tells of a future whether it ends the wait

    def done(self, future):
        with self.lock:
            self.finished.append(future)
            self.want -= 1
            if self.want <= 0 or self.stop(future):
                self.event.set()


def _failed(future):
    return future._state == FINISHED and future._exception is not None


def _always(future):
    return True


def _never(future):
    return False


class _Locked:
    """The locks of several futures, in an order that is the same for all."""

    def __init__(self, futures):
        self.futures = sorted(futures, key=id)

    def __enter__(self):
        for f in self.futures:
            f._condition.acquire()

    def __exit__(self, *args):
        for f in self.futures:
            f._condition.release()


def _watch(futures, want, stop):
    """The futures that are done, and a waiter for the others. The futures are locked."""
    done = {f for f in futures if f._state in _OVER}
    waiter = _Waiter(want(len(futures) - len(done)), stop)
    for f in futures - done:
        f._waiters.append(waiter)
    return done, waiter


def _unwatch(futures, waiter):
    for f in futures:
        with f._condition:
            if waiter in f._waiters:
                f._waiters.remove(waiter)


def as_completed(fs, timeout=None):
    """Give the futures as they become done, each once."""
    end = None if timeout is None else time.monotonic() + timeout
    fs = set(fs)
    total = len(fs)
    with _Locked(fs):
        done, waiter = _watch(fs, lambda n: n, _always)
    pending = fs - done
    del fs
    ready = list(done)
    del done
    try:
        while True:
            while ready:
                yield ready.pop()
            if not pending:
                return
            left = None
            if end is not None:
                left = end - time.monotonic()
                if left < 0:
                    raise TimeoutError('%d (of %d) futures unfinished' % (len(pending), total))
            waiter.event.wait(left)
            with waiter.lock:
                ready = waiter.finished
                waiter.finished = []
                waiter.event.clear()
            ready.reverse()
            pending.difference_update(ready)
    finally:
        _unwatch(pending, waiter)


DoneAndNotDoneFutures = _namedtuple('DoneAndNotDoneFutures', 'done not_done', module='concurrent.futures._base')


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait until all futures are done, or the first, or the first with an exception. Two sets: those done, and the others."""
    fs = set(fs)
    with _Locked(fs):
        done = {f for f in fs if f._state in _OVER}
        rest = fs - done
        if return_when == FIRST_COMPLETED and done or not rest:
            return DoneAndNotDoneFutures(done, rest)
        if return_when == FIRST_EXCEPTION and any(_failed(f) for f in done):
            return DoneAndNotDoneFutures(done, rest)
        if return_when == FIRST_COMPLETED:
            stop = _always
        elif return_when == FIRST_EXCEPTION:
            stop = _failed
        elif return_when == ALL_COMPLETED:
            stop = _never
        else:
            raise ValueError("Invalid return condition: %r" % return_when)
        _, waiter = _watch(fs, lambda n: n, stop)
    waiter.event.wait(timeout)
    _unwatch(rest, waiter)
    done.update(waiter.finished)
    return DoneAndNotDoneFutures(done, fs - done)


class Future:
    """What the result of a call will be."""

    def __init__(self):
        self._condition = threading.Condition()  # guards everything
        self._condition._what = "the result of a future"
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            s = "<%s at %#x state=%s" % (self.__class__.__name__, id(self), _WORDS[self._state])
            if self._state == FINISHED:
                if self._exception is not None:
                    s += " raised " + self._exception.__class__.__name__
                else:
                    s += " returned " + self._result.__class__.__name__
            return s + ">"

    __class_getitem__ = classmethod(_GenericAlias)

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call_back(callback)

    def _call_back(self, callback):
        try:
            callback(self)
        except Exception:
            _log('exception calling callback for %r' % self)

    def cancel(self):
        """Cancel the call, unless it has begun. Whether that was possible."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        """Whether it was cancelled."""
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        """Whether the call is going on."""
        with self._condition:
            return self._state == RUNNING

    def done(self):
        """Whether it was cancelled or the call has ended."""
        with self._condition:
            return self._state not in (PENDING, RUNNING)

    def add_done_callback(self, fn):
        """Call fn with the future when it is done, or now if it is."""
        with self._condition:
            if self._state in (PENDING, RUNNING):
                self._done_callbacks.append(fn)
                return
        self._call_back(fn)

    def _await(self, timeout):
        """Wait until it is done. The condition is held."""
        for last in False, True:
            if self._state == FINISHED:
                return
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                raise CancelledError()
            if last:
                raise TimeoutError()
            self._condition.wait(timeout)

    def result(self, timeout=None):
        """What the call has returned, or the exception that it has raised."""
        try:
            with self._condition:
                self._await(timeout)
                if self._exception is None:
                    return self._result
                raise self._exception
        finally:
            self = None  # or the traceback would hold what holds it

    def exception(self, timeout=None):
        """The exception that the call has raised, or None."""
        with self._condition:
            self._await(timeout)
            return self._exception

    def set_running_or_notify_cancel(self):
        """Say that the call begins, or that it is known that it was cancelled: then the result is False. For executors."""
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.done(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            _log('Future %s in unexpected state: %s' % (id(self), self._state), 'critical', False)
            raise RuntimeError('Future in unexpected state')

    def _finish(self, result, exception):
        with self._condition:
            if self._state not in (PENDING, RUNNING):
                raise InvalidStateError('{}: {!r}'.format(self._state, self))
            self._result, self._exception = result, exception
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.done(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_result(self, result):
        """Say what the call has returned. For executors."""
        self._finish(result, None)

    def set_exception(self, exception):
        """Say what the call has raised. For executors."""
        self._finish(None, exception)


def _result_or_cancel(future, timeout=None):
    try:
        try:
            return future.result(timeout)
        finally:
            future.cancel()
    finally:
        del future


class Executor:
    """Something that calls functions some time."""

    def submit(self, fn, /, *args, **kwargs):
        """Have a function called. A Future for its result."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """Have a function called with each tuple of items. The results, in the order of the items."""
        end = None if timeout is None else time.monotonic() + timeout
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    yield _result_or_cancel(futures.pop(), None if end is None else end - time.monotonic())
            finally:
                for future in futures:
                    future.cancel()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls; wait for those that have been taken; or cancel those that have not begun."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


class BrokenExecutor(RuntimeError):
    """The executor cannot go on."""
