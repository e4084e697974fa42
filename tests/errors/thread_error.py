# An exception in a thread is reported under its name; the program goes on.
import threading
def bad(n):
    inner(n)
def inner(n):
    raise ValueError(f"in thread {n}")
for n in range(2):
    t = threading.Thread(target=bad, args=(n,), name=f"worker-{n}")
    t.start()
    t.join()
def chained():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise RuntimeError("chained") from e
t = threading.Thread(target=chained, name="chain")
t.start()
t.join()
def leaves(): raise SystemExit("not printed")
t = threading.Thread(target=leaves)
t.start()
t.join()
print("main goes on")
