# Sockets and their files that an ended thread has had last are closed, though the thread's object lives on.
import socket
import threading


def plain(s):
    pass


def file(s):
    f = s.makefile('r')
    s.close()


def both(s):
    with s:
        f = s.makefile('rw')
        f.write('reply\n')
        f.flush()
        f.readline()


def raw(s):
    f = s.makefile('rb', 0)
    s.close()


for use in plain, file, both, raw:
    a, b = socket.socketpair()
    given = [a]
    del a
    thread = threading.Thread(target=lambda: use(given.pop()))
    b.sendall(b'line\n') if use is both else None
    thread.start()
    thread.join()
    b.settimeout(30)
    got = []
    while data := b.recv(100):
        got.append(data)
    print(use.__name__, got, thread.is_alive())
