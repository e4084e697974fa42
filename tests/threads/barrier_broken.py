# How a barrier breaks: by abort, by a timeout, by its action; and how it is mended.
import threading


def check(*texts):
    for text in texts:
        try:
            print(text, '->', eval(text))
        except Exception as e:
            print(text, '!!', type(e).__name__, e)


b = threading.Barrier(2)
check("b.parties", "b.n_waiting", "b.broken", "b.wait(0.01)", "b.broken", "b.n_waiting", "b.wait()", "b.wait(-1)")
b.reset()
check("b.broken", "repr(b).partition(' at ')[0]", "repr(b).rpartition(': ')[2]")
results = []


def party(*args):
    try:
        results.append(b.wait(*args))
    except threading.BrokenBarrierError as e:
        results.append(repr(e))


def together(n, between):
    results.clear()
    threads = [threading.Thread(target=party) for _ in range(n)]
    for t in threads:
        t.start()
    while b.n_waiting < n and not b.broken and len(results) < n:
        threading.Event().wait(0.001)
    between()
    for t in threads:
        t.join()
    print(sorted(results, key=str))


together(2, lambda: None)
together(1, lambda: b.abort())
check("b.broken", "b.wait()", "repr(b).rpartition(': ')[2]")
b.reset()
together(1, lambda: b.reset())
check("b.broken")

calls = []
b = threading.Barrier(3, action=lambda: calls.append(len(calls)), timeout=10)
for _ in range(3):
    together(3, lambda: None)
print(calls)


def fail():
    raise KeyError('action')


b = threading.Barrier(1, fail)
check("b.wait()", "b.broken", "b.wait()")
b = threading.Barrier(1, timeout=0)
check("b.wait()", "b.wait(0)")
check("threading.Barrier(0)", "threading.Barrier(-3)", "threading.Barrier()", "threading.Barrier('x')", "threading.Barrier(1).wait('x')",
      "issubclass(threading.BrokenBarrierError, RuntimeError)")
