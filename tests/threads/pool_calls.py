# A pool of threads: results, exceptions, order, names, cancelling.
import threading
from concurrent.futures import ThreadPoolExecutor, CancelledError, TimeoutError


def check(*texts):
    for text in texts:
        try:
            print(text, '->', eval(text))
        except BaseException as e:
            print(text, '!!', type(e).__name__, e)


def fail(x):
    raise KeyError(x)


with ThreadPoolExecutor(3, thread_name_prefix='pool') as p:
    check("p.submit(pow, 2, 10).result()", "p.submit(lambda *, a: a, a=5).result(10)", "p.submit(fail, 'k').result()", "type(p.submit(fail, 1).exception())",
          "p.submit(print, 'in the pool').exception()", "list(p.map(lambda x: x * x, range(6)))", "list(p.map(pow, (2, 3), (5, 2, 9)))", "list(p.map(fail, [7]))",
          "p.submit()", "p.submit(1).result()", "p._max_workers")
    names = {p.submit(lambda: threading.current_thread().name).result() for _ in range(10)}
    print(all(n.startswith('pool_') for n in names))
check("p.submit(print)", "ThreadPoolExecutor(0)", "ThreadPoolExecutor(-1)", "ThreadPoolExecutor('x')", "ThreadPoolExecutor(1, initializer=3)")

# One worker, which is held up.
gate = threading.Event()
p = ThreadPoolExecutor(1)
first = p.submit(gate.wait)
rest = [p.submit(str, i) for i in range(3)]
while not first.running():
    threading.Event().wait(0.001)
check("first.cancel()", "rest[0].cancel()", "rest[0].cancel()", "rest[0].cancelled()", "rest[0].done()", "rest[0].result()", "rest[1].result(0.01)", "rest[1].exception(0.01)",
      "first.running(), rest[1].running()", "repr(first).partition(' state=')[2]", "repr(rest[0]).partition(' state=')[2]", "repr(rest[1]).partition(' state=')[2]",
      "list(p.map(str, [1], timeout=0.01))")
gate.set()
check("rest[1].result()", "first.result()", "repr(rest[1]).partition(' state=')[2]", "first.cancel()")
p.shutdown()
p.shutdown(wait=False)

gate = threading.Event()
p = ThreadPoolExecutor(1)
fs = [p.submit(gate.wait)] + [p.submit(str, i) for i in range(3)]
while not fs[0].running():
    threading.Event().wait(0.001)
p.shutdown(wait=False, cancel_futures=True)
gate.set()
print([f.cancelled() for f in fs], fs[0].result())

# Callbacks.
log = []
with ThreadPoolExecutor(1) as p:
    f = p.submit(sum, [1, 2, 3])
    f.add_done_callback(lambda f: log.append(f.result()))
f.add_done_callback(lambda f: log.append(('late', f.result())))
print(log)

# Initializers.
start = []
with ThreadPoolExecutor(2, initializer=start.append, initargs=('hello',)) as p:
    list(p.map(str, range(4)))
print(set(start), len(start) <= 2)
