# interrupt_main and KeyboardInterrupt.
import _thread
import signal
import threading
import time

signal.signal(signal.SIGINT, signal.default_int_handler)
gate = threading.Event()


def interrupt():
    gate.wait()
    _thread.interrupt_main()


t = threading.Thread(target=interrupt)
t.start()
try:
    gate.set()
    while True:
        time.sleep(0.001)
except KeyboardInterrupt:
    print('interrupted')
t.join()
got = []
signal.signal(signal.SIGTERM, lambda n, f: got.append(n))
_thread.interrupt_main(signal.SIGTERM)
print(got == [signal.SIGTERM])
signal.signal(signal.SIGTERM, signal.SIG_IGN)
_thread.interrupt_main(signal.SIGTERM)
signal.signal(signal.SIGTERM, signal.SIG_DFL)
_thread.interrupt_main(signal.SIGTERM)
print('still here', got == [signal.SIGTERM])
try:
    _thread.interrupt_main()
    print('never')
except KeyboardInterrupt:
    print('at once')
for n in 0, -1, 65, 10**30:
    try:
        _thread.interrupt_main(n)
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
signal.signal(signal.SIGINT, signal.SIG_IGN)
_thread.interrupt_main()
print('ignored')
