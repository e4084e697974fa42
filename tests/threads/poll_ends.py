# What poll and select say when the other side goes.
import select
import socket


def names(events):
    return [n for n in ('IN', 'OUT', 'ERR', 'HUP', 'NVAL') if events & getattr(select, 'POLL' + n)]


def pair():
    s = socket.create_server(('127.0.0.1', 0))
    c = socket.create_connection(s.getsockname())
    d, _ = s.accept()
    s.close()
    return c, d


def show(what, s, events=select.POLLIN | select.POLLOUT):
    p = select.poll()
    p.register(s, events)
    print(what, [names(e) for _, e in p.poll(1000)])


for make, name in (pair, 'TCP'), (socket.socketpair, 'pair'):
    a, b = make()
    show(name + ' idle', a)
    b.send(b'x')
    show(name + ' data', a, select.POLLIN)
    a.recv(1)
    b.shutdown(socket.SHUT_WR)
    show(name + ' other side says no more', a)
    print(a.recv(1))
    a.shutdown(socket.SHUT_WR)
    show(name + ' both say no more', a, select.POLLIN)
    b.close()
    show(name + ' closed', a, 0)
    a.close()

a, b = socket.socketpair()
b.close()
show('pair, other side closed', a)
for f in (lambda: a.recv(1), lambda: a.send(b'x')):
    try:
        print(f())
    except OSError as e:
        print(repr(e))
a.close()
s = socket.socket()
show('not connected', s)
print([len(x) for x in select.select([s], [s], [s], 0)])
p = select.poll()
p.register(s)
fd = s.fileno()
s.close()
print([(f == fd, names(e)) for f, e in p.poll(10)])
for f in (lambda: select.select([s], [], []), lambda: select.select([fd], [], [], 1), lambda: select.select(['x'], [], []), lambda: select.select([], [], [], -1),
          lambda: select.select([], [], [], 'x'), lambda: select.select(1, 2, 3), lambda: select.select([], [], [], 0.01)):
    try:
        print(f())
    except (OSError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
