# An exception ends the main thread, but not the others; each ends with its own.
import threading

gates = [threading.Event() for _ in range(4)]


def work(i):
    gates[i].wait()
    while threading.main_thread().is_alive():
        threading.Event().wait(0.001)
    print('worker', i, threading.main_thread().is_alive())
    gates[i + 1].set()
    if i == 1:
        raise LookupError('of a worker')


for i in range(3):
    threading.Thread(target=work, args=(i,), name='w%d' % i).start()
print('main')
gates[0].set()
raise ValueError('of the main thread')
