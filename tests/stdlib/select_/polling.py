# poll and epoll.
import select
import socket
import threading


def check(*texts):
    for text in texts:
        try:
            print(text, '->', eval(text))
        except Exception as e:
            print(text, '!!', type(e).__name__, e)


a, b = socket.socketpair()
fd = a.fileno()
p = select.poll()
check("p.register(a)", "p.poll(0) == [(fd, select.POLLOUT)]", "p.register(a, select.POLLIN)", "p.poll(0)", "p.poll(10)", "p.poll(0.5)")
b.send(b'x')
check("p.poll() == [(fd, 1)]", "p.modify(a, select.POLLIN | select.POLLOUT)", "p.poll(-1) == [(fd, 5)]")
a.recv(1)
p.modify(a, select.POLLIN)
t = threading.Timer(0.03, b.close)
t.start()
check("[(f == fd, e & select.POLLHUP > 0) for f, e in p.poll()]")
t.join()
check("p.unregister(a)", "p.unregister(999)", "p.modify(a, 1)", "p.poll(0)", "p.register(a, 'x')", "p.register(a, -1)", "p.register(a, 70000)",
      "p.register('x')", "p.register()", "p.register(-1)", "p.poll('x')", "p.register(999)", "p.poll()", "p.unregister(999)")
a.close()
check("p.register(a)")

a, b = socket.socketpair()
fd = a.fileno()
e = select.epoll()
check("e.register(a)", "e.register(a)", "e.poll(0) == [(fd, select.EPOLLOUT)]", "e.modify(a, select.EPOLLIN)", "e.poll(0)", "e.poll(0.01)")
b.send(b'x')
check("e.poll() == [(fd, 1)]", "e.poll(timeout=5, maxevents=1) == [(fd, 1)]", "e.unregister(fd)", "e.unregister(a)", "e.modify(a, 1)", "e.poll(0, 0)",
      "e.poll('x')", "e.poll(0, -5)", "e.register(999)", "e.closed")
e.register(a, select.EPOLLIN | select.EPOLLONESHOT)
check("e.poll(0) == [(fd, 1)]", "e.poll(0)", "e.modify(a, select.EPOLLIN | select.EPOLLOUT)", "e.poll(0) == [(fd, 5)]")
a.close()
check("e.poll(0)")
with e:
    pass
check("e.closed", "e.close()", "e.poll(0)", "e.register(b)", "e.__enter__()", "select.epoll(0)", "select.epoll(-2)")
b.close()
