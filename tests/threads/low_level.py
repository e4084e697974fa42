# _thread
import _thread, threading, time

def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

done = _thread.allocate_lock()
def wait(f, *args):
    done.acquire()
    ident = _thread.start_new_thread(f, args)
    with done:
        pass
    return ident

idents = []
def work(a, b=0):
    print(a, b)
    idents.append(_thread.get_ident())
    done.release()
print(wait(work, 1) == idents[0])
done.acquire()
_thread.start_new_thread(work, (1,), {"b": 2})
with done: pass
def leave():
    try:
        _thread.exit()
    finally:
        done.release()
wait(leave)
for args in (1, ()), (print, []), (print, (), 3), (print,), ():
    attempt(_thread.start_new_thread, *args)
attempt(_thread.interrupt_main, 100)
attempt(_thread.interrupt_main, 0)
print(_thread.error is RuntimeError, _thread.LockType is type(done) is _thread.lock, _thread.TIMEOUT_MAX == threading.TIMEOUT_MAX)
print(type(_thread.RLock()), _thread.daemon_threads_allowed(), threading.RLock() is not threading.RLock())
def dummy():
    me = threading.current_thread()
    print(type(me).__name__, me.name.startswith("Dummy-"), me.daemon, threading.active_count(), me in threading.enumerate(), me is threading.current_thread())
    attempt(me.join)
    done.release()
wait(dummy)
while threading.active_count() > 1: time.sleep(0)
print(threading.active_count())
for args in (-1,), (100,), ("a",), (1 << 20,), (0,), ():
    attempt(threading.stack_size, *args)
# interrupt_main
try:
    _thread.interrupt_main()
    time.sleep(10)
    print("not reached")
except KeyboardInterrupt:
    print("interrupted")
try:
    threading.Thread(target=_thread.interrupt_main).start()
    for _ in range(1000):
        time.sleep(0.01)
    print("not reached")
except KeyboardInterrupt:
    print("interrupted")
