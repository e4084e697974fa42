# wait and as_completed.
import threading
import time
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Future, ThreadPoolExecutor, as_completed, wait

gates = [threading.Event() for _ in range(4)]


def call(i, error=None):
    gates[i].wait()
    if error:
        raise error
    return i


with ThreadPoolExecutor(4) as ex:
    fs = [ex.submit(call, i, ValueError() if i == 2 else None) for i in range(4)]
    r = wait(fs, timeout=0.01)
    print(type(r).__name__, len(r.done), len(r.not_done))
    gates[1].set()
    done, rest = wait(fs, return_when=FIRST_COMPLETED)
    print([f.result() for f in done], len(rest))
    threading.Timer(0.02, gates[2].set).start()
    done, rest = wait(fs, return_when=FIRST_EXCEPTION)
    print(len(done), len(rest))
    print([len(x) for x in wait(fs, return_when=FIRST_EXCEPTION)], [len(x) for x in wait(fs, return_when=FIRST_COMPLETED)])
    threading.Timer(0.02, gates[0].set).start()
    threading.Timer(0.04, gates[3].set).start()
    done, rest = wait(fs)
    print(len(done), len(rest), [len(x) for x in wait(fs + fs)])
print([len(x) for x in wait([])], list(as_completed([])))
try:
    wait([Future()], 0, return_when='x')
except ValueError as e:
    print(e)

with ThreadPoolExecutor(4) as ex:
    fs = {ex.submit(time.sleep, 0.02 * i): i for i in (3, 1, 2)}
    print([fs[f] for f in as_completed(fs)])
    print(sorted(fs[f] for f in as_completed(fs)))
    f = Future()
    try:
        for x in as_completed([f, *fs], timeout=0.02):
            print(x in fs)
    except TimeoutError as e:
        print(e)
    print(len(list(as_completed([*fs, *fs]))))
    gate = threading.Event()
    g = ex.submit(gate.wait)
    h = ex.submit(time.sleep, 0)
    for x in as_completed([g, h]):
        print(x is h)
        gate.set()
f = Future()
f.cancel()
print(wait([f], 0).not_done == {f})
f.set_running_or_notify_cancel()
print(wait([f], 0).done == {f}, list(as_completed([f])) == [f])
