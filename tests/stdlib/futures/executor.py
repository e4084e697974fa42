# ThreadPoolExecutor.
import concurrent.futures as cf
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def square(x):
    time.sleep(0.005 * (5 - x))
    return x * x


with ThreadPoolExecutor(3) as ex:
    print(list(ex.map(square, range(5))))
    print(list(ex.map(pow, [2, 3], [5, 2, 1])), list(ex.map(square, [])))
    f = ex.submit(pow, 2, exp=3)
    print(f.result(), f.done(), f.running(), f.cancelled(), f.exception(), f.cancel())
    f = ex.submit(lambda: 1 / 0)
    try:
        f.result()
    except ZeroDivisionError as e:
        print(e, f.exception() is e)
    try:
        for x in ex.map(lambda x: 1 / x, [1, 0, 2]):
            print(x)
    except ZeroDivisionError as e:
        print(e)
    gate = threading.Event()
    try:
        list(ex.map(lambda x: gate.wait(), [0], timeout=0.01))
    except TimeoutError as e:
        print(repr(e))
    gate.set()
for call in (lambda: ex.submit(square, 1), lambda: ex.map(square, [1])):
    try:
        call()
    except RuntimeError as e:
        print(e)

# Names and number of threads; no more than are needed.
with ThreadPoolExecutor(4, thread_name_prefix='pre') as ex:
    for _ in range(3):
        print(ex.submit(lambda: threading.current_thread().name).result())
        time.sleep(0.01)
    barrier = threading.Barrier(4)
    names = list(ex.map(lambda _: (barrier.wait(), threading.current_thread().name)[1], range(4)))
    print(sorted(names))

# cancel_futures
gate = threading.Event()
started = threading.Event()
ex = ThreadPoolExecutor(1)


def first():
    started.set()
    return gate.wait()


fs = [ex.submit(first)] + [ex.submit(square, i) for i in range(3)]
started.wait()
print(fs[0].running(), fs[0].cancel(), fs[3].cancel(), fs[3].cancelled())
ex.shutdown(wait=False, cancel_futures=True)
print([f.cancelled() for f in fs])
gate.set()
print(fs[0].result())
ex.shutdown()
ex.shutdown()

# initializer
local = threading.local()


def init(x):
    local.x = x


with ThreadPoolExecutor(2, initializer=init, initargs=(7,)) as ex:
    print(list(ex.map(lambda _: local.x, range(3))))

for args, kw in (((0,), {}), ((-1,), {}), (('x',), {}), ((1,), {'initializer': 5}), ((1, 2, 3, 4, 5), {})):
    try:
        ThreadPoolExecutor(*args, **kw)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(cf.ThreadPoolExecutor, cf.Future, cf.Executor, cf.TimeoutError is TimeoutError, cf.BrokenExecutor.__mro__)
try:
    cf.Nope
except AttributeError as e:
    print(e)
try:
    cf.Executor().submit(print)
except NotImplementedError as e:
    print(repr(e))

# Recursion through the pool, with enough threads.
with ThreadPoolExecutor(8) as ex:
    def tree(n):
        if n == 0:
            return 1
        a, b = ex.submit(tree, n - 1), None
        return a.result() + 1
    print(ex.submit(tree, 5).result())
    print(sum(ex.map(lambda x: x, range(1000))))
