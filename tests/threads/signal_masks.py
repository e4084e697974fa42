# Each thread has a mask of its own, which those that it starts inherit.
import signal
import threading
import time

u1, u2 = signal.SIGUSR1, signal.SIGUSR2
got = []
signal.signal(u1, lambda n, f: got.append(n.name if hasattr(n, 'name') else signal.Signals(n).name))
signal.signal(u2, lambda n, f: got.append(signal.Signals(n).name))


def run(f):
    t = threading.Thread(target=f)
    t.start()
    t.join()


def masked():
    return sorted(s.name for s in signal.pthread_sigmask(signal.SIG_BLOCK, []))


def worker():
    print('worker', masked())
    signal.pthread_sigmask(signal.SIG_BLOCK, [u1])
    print('worker', masked())
    signal.raise_signal(u1)  # it is for this thread, which has masked it
    print(sorted(s.name for s in signal.sigpending()), got)
    print(repr(signal.sigwait([u1, u2])), sorted(signal.sigpending()))
    signal.pthread_kill(threading.get_ident(), u1)
    print(signal.pthread_sigmask(signal.SIG_UNBLOCK, [u1]) == {u1})


run(worker)
while not got:
    time.sleep(0.001)
print('main', masked(), got)

# The main thread masks it: who is started then has it masked, too.
del got[:]
print(signal.pthread_sigmask(signal.SIG_BLOCK, [u2]))
run(lambda: print('inherited', masked()))
signal.raise_signal(u2)
print(got, sorted(s.name for s in signal.sigpending()))
run(lambda: print('another thread does not see it', sorted(signal.sigpending())))
signal.pthread_sigmask(signal.SIG_UNBLOCK, [u2])
print(got, sorted(signal.sigpending()))

# A thread that waits for a signal that is sent to it.
ready = threading.Event()


def wait():
    signal.pthread_sigmask(signal.SIG_BLOCK, [u1])
    ready.set()
    print('waited for', signal.sigwait([u1]).name)


t = threading.Thread(target=wait)
t.start()
ready.wait()
signal.pthread_kill(t.ident, u1)
t.join()
print(got)
for n in 0, 100, -1:
    try:
        print(signal.pthread_kill(threading.get_ident(), n))
    except OSError as e:
        print(e)
