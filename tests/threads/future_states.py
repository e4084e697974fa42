# What one may do with a Future in which state; waiting for several.
import threading
from concurrent import futures
from concurrent.futures import Future


def check(*texts):
    for text in texts:
        try:
            print(text, '->', eval(text))
        except BaseException as e:
            print(text, '!!', type(e).__name__, str(e).replace(hex(id(f)), 'ADDRESS'))


f = Future()
check("f.done()", "f.running()", "f.cancelled()", "f.result(0)", "f.exception(timeout=0.001)", "f.set_running_or_notify_cancel()", "f.running()", "f.cancel()",
      "f.set_result(1)", "f.set_result(2)", "f.set_exception(ValueError(3))", "f.result()", "f.exception()", "f.cancel()")
f = Future()
check("f.set_exception(ValueError('x'))", "f.result()", "f.exception()", "f.result()")
f = Future()
check("f.cancel()", "f.set_running_or_notify_cancel()", "f.set_result(1)", "f.result()", "f.exception()", "f.cancel()")


def later(f, x, gate):
    gate.wait()
    if isinstance(x, Exception):
        f.set_exception(x)
    else:
        f.set_result(x)


fs = [Future() for _ in range(4)]
gates = [threading.Event() for _ in fs]
threads = [threading.Thread(target=later, args=a) for a in zip(fs, [0, OSError('one'), 2, 3], gates)]
for t in threads:
    t.start()
gates[2].set()
done, rest = futures.wait(fs, return_when=futures.FIRST_COMPLETED)
print(len(done), len(rest), [f.result() for f in done])
gates[1].set()
done, rest = futures.wait(fs, return_when=futures.FIRST_EXCEPTION)
print(len(done), len(rest), fs[1] in done)
done, rest = futures.wait(fs, timeout=0.01)
print(len(done), len(rest))
it = futures.as_completed(fs, timeout=0.01)
try:
    for f in it:
        pass
except futures.TimeoutError as e:
    print(e)
gates[0].set()
gates[3].set()
print(sorted(str(f.exception() or f.result()) for f in futures.as_completed(fs + fs)))
r = futures.wait(fs)
print(type(r).__name__, len(r.done), len(r.not_done), futures.wait([]))
for t in threads:
    t.join()
f = fs[0]
check("len(futures.wait(fs, return_when='x').done)", "futures.wait([Future()], return_when='x')", "futures.wait([1])", "list(futures.as_completed([]))", "issubclass(futures.CancelledError, futures._base.Error)",
      "futures.TimeoutError is TimeoutError", "issubclass(futures.BrokenExecutor, RuntimeError)")
