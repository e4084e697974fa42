# Retries, nested calls and exceptions in a pool.
import threading, queue, time, random
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED
attempts = {}
lock = threading.Lock()
class Flaky(Exception): pass
def fetch(url):
    with lock: attempts[url] = n = attempts.get(url, 0) + 1
    if n < 3 and url.endswith('7'): raise Flaky(url, n)
    return len(url)
def retry(url, n=3):
    for k in range(n):
        try: return fetch(url)
        except Flaky:
            if k == n - 1: raise
            time.sleep(0.001 * 2 ** k)
urls = [f'http://x/{i}' for i in range(15)]
with ThreadPoolExecutor(5) as ex:
    futs = [ex.submit(retry, u) for u in urls]
    print([f.result() for f in futs])
    f = ex.submit(retry, 'http://y/7', 2)
    print(type(f.exception()).__name__, f.exception().args)
    pending = {ex.submit(time.sleep, d / 100) for d in (1, 2, 3)}
    rounds = 0
    while pending:
        done, pending = wait(pending, return_when=FIRST_COMPLETED); rounds += bool(done)
    print(rounds >= 1)
print(attempts['http://x/7'], attempts['http://x/1'])
def nested(ex, n): return 1 if n == 0 else 1 + ex.submit(nested, ex, n - 1).result()
with ThreadPoolExecutor(6) as ex: print(ex.submit(nested, ex, 4).result())
f = None
with ThreadPoolExecutor(1) as ex:
    f = ex.submit(lambda: (_ for _ in ()).throw(KeyboardInterrupt('from worker')))
try: f.result()
except KeyboardInterrupt as e: print('KI', e)
try:
    with ThreadPoolExecutor(2) as ex:
        ex.submit(time.sleep, 0.01); raise LookupError('body')
except LookupError as e: print(e)
print(sorted(x for x in ThreadPoolExecutor(2).map(str, range(3))))
