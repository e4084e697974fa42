# epoll as the kernel has it: edges, events for once, descriptors.
import select
import socket
import threading

a, b = socket.socketpair()
with select.epoll() as p:
    print(p.fileno() >= 0, p.closed)
    p.register(a, select.EPOLLIN | select.EPOLLET)
    b.send(b'x')
    print(p.poll(1) == [(a.fileno(), select.EPOLLIN)], p.poll(0.01))
    b.send(b'y')
    print(len(p.poll(1)), p.poll(0), a.recv(5))
    p.modify(a, select.EPOLLIN | select.EPOLLONESHOT)
    b.send(b'z')
    print(len(p.poll(1)), p.poll(0.01))
    p.modify(a, select.EPOLLIN)
    print(len(p.poll(1)), a.recv(5))
    threading.Timer(0.02, b.send, [b'later']).start()
    print(len(p.poll()), a.recv(5))
    print(p.poll(0.01), p.poll(0, 5))
    q = select.epoll.fromfd(p.fileno())
    print(q.fileno() == p.fileno(), type(q))
    for f in (lambda: p.register(a), lambda: p.unregister(b), lambda: p.modify(b, 1), lambda: p.register(-1), lambda: p.register('x'),
              lambda: p.poll(maxevents=0), lambda: p.register(99999)):
        try:
            f()
        except (OSError, ValueError, TypeError) as e:
            print(type(e).__name__, e)
    p.unregister(a)
    print(p.poll(0))
for f in p.fileno, p.__enter__, lambda: p.poll(0), lambda: p.register(a):
    try:
        f()
    except ValueError as e:
        print(e)
