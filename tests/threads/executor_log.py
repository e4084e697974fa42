# What executors and futures report on stderr: callbacks and initializers that fail, futures in a state that they should not be in.
import io
import sys
import time
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool


def logged(f, *args):
    real, sys.stderr = sys.stderr, io.StringIO()
    try:
        f(*args)
    except Exception as e:
        print(type(e).__name__, e)
    finally:
        text, sys.stderr = sys.stderr.getvalue(), real
    for future in known:
        text = text.replace(hex(id(future)), 'ADDRESS').replace(str(id(future)), 'ID')
    lines = text.splitlines()
    print(len([line for line in lines if line.startswith('Traceback')]), lines[:1], lines[-1:])


def failing(future):
    raise KeyError('callback')


f = Future()
known = [f]
f.add_done_callback(failing)
f.add_done_callback(lambda f: print('the next one', f.result()))
logged(f.set_result, 1)
logged(f.add_done_callback, failing)
logged(f.add_done_callback, 5)
logged(f.set_running_or_notify_cancel)


def init(x):
    raise RuntimeError('init %s' % x)


def broken():
    with ThreadPoolExecutor(1, initializer=init, initargs=('A',)) as ex:
        try:
            ex.submit(print).result()
        except BrokenThreadPool as e:
            print(e)


def stolen():
    with ThreadPoolExecutor(1) as ex:
        f = ex.submit(lambda: (time.sleep(0.01), f.set_result('stolen')))
        known.append(f)
        while not f.done():
            time.sleep(0.001)
        print(f.result())


logged(broken)
logged(stolen)
