# Sockets that do not wait, connect step by step, and are refused.
import errno
import select
import socket
import threading


def check(*texts):
    for text in texts:
        try:
            print(text, '->', eval(text))
        except Exception as e:
            print(text, '!!', type(e).__name__, e)


def new(kind=socket.SOCK_STREAM):
    return socket.socket(socket.AF_INET, kind)


# Bound but not listening: refused.
s = new()
s.bind(('127.0.0.1', 0))
port = s.getsockname()[1]
c = new()
check("c.connect(('127.0.0.1', port))", "s.accept()", "c.getpeername()", "new().bind(('127.0.0.1', port))", "s.bind(('127.0.0.1', 0))")
c.close()
s.listen(5)
c = new()
c.setblocking(False)
print(errno.errorcode[c.connect_ex(('127.0.0.1', port))])
print(select.select([], [c], [], 60)[1] == [c], c.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
check("c.getpeername() == s.getsockname()", "c.recv(1)", "c.send(b'abc')", "c.connect(('127.0.0.1', port))")
d, address = s.accept()
print(address == c.getsockname(), d.recv(10))
d.close()
print(select.select([c], [], [], 60)[0] == [c], c.recv(10))
c.close()
s.close()

# Refused, as is told later.
c = new()
c.setblocking(False)
print(errno.errorcode[c.connect_ex(('127.0.0.1', port))])
r, w, x = select.select([c], [c], [], 60)
print(r == [c], w == [c], errno.errorcode[c.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)], c.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
c.close()

# listen without bind.
s = new()
s.listen()
c = socket.create_connection(('127.0.0.1', s.getsockname()[1]))
d, _ = s.accept()
d.sendall(b'peek at me')
print(c.recv(4, socket.MSG_PEEK), c.recv(6, socket.MSG_PEEK), c.recv(20))
for x in c, d, s:
    x.close()

# From an address of one's own.
s = socket.create_server(('127.0.0.1', 0))
c = new()
c.bind(('127.0.0.1', 0))
mine = c.getsockname()
c.connect(s.getsockname())
d, address = s.accept()
print(address == mine == c.getsockname())
for x in c, d:
    x.close()
check("socket.create_connection(s.getsockname(), timeout=-1)", "s.connect(('127.0.0.1', 1))")
s.close()

# Datagrams.
a, b = new(socket.SOCK_DGRAM), new(socket.SOCK_DGRAM)
a.bind(('127.0.0.1', 0))
b.connect(a.getsockname())
b.send(b'first')
b.send(b'second')
print(a.recv(3, socket.MSG_PEEK), a.recvfrom(10, socket.MSG_PEEK)[1] == b.getsockname(), select.select([a], [], [], 0)[0] == [a], a.recv(10), a.recv(3))
a.setblocking(False)
check("a.recv(10)", "a.recv(10, socket.MSG_PEEK)", "a.listen()", "a.accept()")
a.settimeout(0.01)
check("a.recvfrom(10)", "b.getpeername() == a.getsockname()", "a.send(b'nowhere')", "b.shutdown(socket.SHUT_WR)", "b.send(b'x')")
a.close()
b.close()
