# Handlers run in the main thread, wherever it is.
import _thread
import signal
import threading
import time


def note(number, frame):
    print('handler', number, type(number).__name__, frame is not None, threading.current_thread() is threading.main_thread())


print(signal.signal(signal.SIGUSR1, note))
print(signal.getsignal(signal.SIGUSR1) is note)
signal.raise_signal(signal.SIGUSR1)
print('after')
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is note)
signal.raise_signal(signal.SIGUSR1)
signal.signal(signal.SIGUSR1, note)


def other():
    for f, args in ((signal.signal, (10, note)), (signal.set_wakeup_fd, (-1,))):
        try:
            f(*args)
        except ValueError as e:
            print(e)
    print(signal.getsignal(10) is note)


t = threading.Thread(target=other)
t.start()
t.join()

# A signal that another thread raises.
got = []
signal.signal(signal.SIGUSR1, lambda n, f: got.append(threading.current_thread().name))
t = threading.Thread(target=signal.raise_signal, args=(signal.SIGUSR1,))
t.start()
t.join()
for _ in range(1000):
    if got:
        break
    time.sleep(0.01)
print(got)
signal.pthread_kill(threading.get_ident(), signal.SIGUSR1)
_thread.interrupt_main(signal.SIGUSR1)
time.sleep(0.01)
print(got)
_thread.interrupt_main(signal.SIGUSR2)  # has no handler

# KeyboardInterrupt is only a handler.
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as e:
    print(repr(e))
old = signal.signal(signal.SIGINT, lambda n, f: print('no'))
signal.raise_signal(signal.SIGINT)
_thread.interrupt_main()
time.sleep(0.01)
print(old is signal.default_int_handler)
signal.signal(signal.SIGINT, old)
try:
    _thread.interrupt_main()
    time.sleep(10)
except KeyboardInterrupt:
    print('interrupted')


def fail(number, frame):
    raise ValueError('from the handler of %d' % number)


signal.signal(signal.SIGUSR1, fail)
try:
    signal.raise_signal(signal.SIGUSR1)
except ValueError as e:
    print(e)


class Callable:
    def __call__(self, number, frame):
        print('object', number)
        if number == signal.SIGUSR1:
            signal.raise_signal(signal.SIGUSR2)


c = Callable()
signal.signal(signal.SIGUSR1, c)
signal.signal(signal.SIGUSR2, c)
signal.raise_signal(signal.SIGUSR1)
