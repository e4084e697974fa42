# An initializer that fails breaks the pool. What it reports goes to stderr, which is not looked at here.
import io
import sys
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool

sys.stderr = io.StringIO()


def init():
    raise ValueError('init')


ex = ThreadPoolExecutor(1, initializer=init)
f = ex.submit(print)
try:
    f.result()
except BrokenThreadPool as e:
    print(e)
try:
    ex.submit(print)
except BrokenExecutor as e:
    print(type(e).__name__, e)
ex.shutdown()
text = sys.stderr.getvalue()
print('Exception in initializer:' in text, 'ValueError: init' in text)

sys.stderr = io.StringIO()
with ThreadPoolExecutor(1) as ex:
    f = ex.submit(int, '5')
    f.result()
    f.add_done_callback(lambda f: 1 / 0)
text = sys.stderr.getvalue()
print('exception calling callback for <Future' in text, 'ZeroDivisionError' in text)
