# Daemon threads stop when the program ends, whatever they do; others are waited for.
import atexit
import sys
import threading
import time

running = threading.Semaphore(0)


def spin():
    running.release()
    while True:
        pass


def block():
    running.release()
    threading.Lock().acquire() and threading.Event().wait()


def sleep():
    running.release()
    time.sleep(1000)
    print('never')


for f in spin, block, sleep, spin:
    threading.Thread(target=f, daemon=True).start()


gate = threading.Event()


def last():
    gate.wait()
    print('the other thread, after the main one:', threading.main_thread().is_alive(), threading.current_thread().name)


threading.Thread(target=last, name='last').start()
for _ in range(4):
    running.acquire()
atexit.register(lambda: print('at exit', threading.active_count()))
threading._register_atexit(lambda: (print('before the threads are waited for'), gate.set()))
print('end of the main thread')
sys.exit(3)
