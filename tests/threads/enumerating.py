# Which threads there are.
import _thread
import threading

print(threading.active_count(), threading.enumerate() == [threading.main_thread()], threading.current_thread() is threading.main_thread())
main = threading.main_thread()
print(main.name, main.daemon, main.is_alive(), type(main).__name__, isinstance(main, threading.Thread), main.ident == threading.get_ident())
stop = threading.Event()
ready = threading.Semaphore(0)


def stay():
    ready.release()
    stop.wait()


threads = [threading.Thread(target=stay, name='n%d' % i, daemon=i == 2) for i in range(3)]
print(threading.active_count())
for t in threads:
    t.start()
for t in threads:
    ready.acquire()
print(threading.active_count(), [t.name for t in threading.enumerate()], _thread._count())
print([repr(t).replace(str(t.ident), 'N') for t in threading.enumerate()])
print(len({t.ident for t in threads}), all(t.native_id for t in threads))
stop.set()
for t in threads:
    t.join()
print(threading.active_count(), [repr(t).replace(str(t.ident), 'N') for t in threads], repr(threading.Thread(name='new')))

# A thread that the module has not started.
seen = []
done = _thread.allocate_lock()
done.acquire()


def foreign():
    t = threading.current_thread()
    seen.append(t)
    print(type(t).__name__, t.name, t.daemon, t.is_alive(), t in threading.enumerate(), t.ident == threading.get_ident(), t is threading.current_thread())
    for f in t.join, t.start:
        try:
            f()
        except RuntimeError as e:
            print(e)
    done.release()


_thread.start_new_thread(foreign, ())
done.acquire()
while threading.active_count() > 1 or _thread._count():
    threading.Event().wait(0.001)
print(seen[0] in threading.enumerate(), threading.active_count())
try:
    print(seen[0].is_alive())
except RuntimeError as e:
    print(e)


class Named(threading.Thread):
    def run(self):
        print('running', self.name)


a, b = Named(), Named(name='mine')
print(a.name.startswith('Thread-'), b.name, threading.Thread(target=stay).name.endswith(' (stay)'))
b.name = 'yours'
b.start()
b.join()
