import queue
import threading
from concurrent.futures import _base

_lock = threading.Lock()  # guards what follows
_ending = False
_threads_queues = {}  # the threads of all executors, so that the end of the program can wait for them, and where they get their work


def _python_exit():
    global _ending
    with _lock:
        _ending = True
        items = list(_threads_queues.items())
    for _, q in items:
        q.put(None)
    for t, _ in items:
        t.join()


threading._register_atexit(_python_exit)


class BrokenThreadPool(_base.BrokenExecutor):
    """A thread could not be initialized."""


def _run(item):
    future, fn, args, kwargs = item
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = fn(*args, **kwargs)
    except BaseException as e:
        future.set_exception(e)
        future = None  # or the traceback would hold what holds it
    else:
        future.set_result(result)


def _worker(reference, work, idle, initializer, initargs):
    """What a thread does. The executor is not kept alive: when the program has lost it, the queue gives None."""
    try:
        if initializer is not None:
            try:
                initializer(*initargs)
            except BaseException:
                _base._log('Exception in initializer:', 'critical')
                executor = reference()
                if executor is not None:
                    executor._initializer_failed()
                return
        while True:
            item = work.get()
            if item is None:
                executor = reference()
                if executor is None or _ending or executor._shutdown:
                    if executor is not None:
                        executor._shutdown = True
                    work.put(None)  # for the next one
                    return
                executor = None
                continue
            _run(item)
            item = None
            idle.release()
    except BaseException:
        _base._log('Exception in worker', 'critical')
    finally:
        _threads_queues.pop(threading.current_thread(), None)


class ThreadPoolExecutor(_base.Executor):
    """An executor whose calls are made by threads: at most max_workers, which are started when they are needed."""

    _counter = 0

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            import os
            count = getattr(os, "process_cpu_count", None) or getattr(os, "cpu_count", lambda: 1)
            max_workers = min(32, (count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        with _lock:
            number = ThreadPoolExecutor._counter
            ThreadPoolExecutor._counter += 1
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._idle_semaphore = threading.Semaphore(0)  # how many threads have nothing to do
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()  # guards the above
        self._thread_name_prefix = thread_name_prefix or "ThreadPoolExecutor-%d" % number
        self._needless = lambda: None  # says that nobody need know when the executor is lost
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock, _lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')
            if _ending:
                raise RuntimeError('cannot schedule new futures after interpreter shutdown')
            future = _base.Future()
            self._work_queue.put((future, fn, args, kwargs))
            if self._idle_semaphore.acquire(timeout=0):
                return future
            n = len(self._threads)
            if n < self._max_workers:
                if n == 0:
                    self._needless = _when_lost(self, self._work_queue)
                t = threading.Thread(name="%s_%d" % (self._thread_name_prefix, n), target=_worker,
                                     args=(_ref(self), self._work_queue, self._idle_semaphore, self._initializer, self._initargs))
                t.start()
                self._threads.add(t)
                _threads_queues[t] = self._work_queue
            return future
    submit.__doc__ = _base.Executor.submit.__doc__

    def _take_back(self, use):
        """Take the calls that have not begun out of the queue."""
        while True:
            try:
                item = self._work_queue.get_nowait()
            except queue.Empty:
                return
            if item is not None:
                use(item[0])

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
            self._take_back(lambda future: future.set_exception(BrokenThreadPool(self._broken)))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                self._take_back(lambda future: future.cancel())
            self._work_queue.put(None)
            self._needless()
        if wait:
            for t in self._threads:
                t.join()
    shutdown.__doc__ = _base.Executor.shutdown.__doc__
