# Sockets whose addresses are paths: only on a real computer.
import os
import socket
import tempfile


def check(*texts):
    for text in texts:
        try:
            print(text, '->', eval(text))
        except Exception as e:
            print(text, '!!', type(e).__name__, str(e).replace(folder, 'FOLDER'))


folder = tempfile.mkdtemp()
path = folder + '/socket'
s = socket.socket(socket.AF_UNIX)
check("s.getsockname()", "s.bind(3)", "s.bind('x' * 200)", "s.bind(('127.0.0.1', 0))", "s.connect(path)", "s.bind(folder + '/no/such')")
s.bind(path)
s.listen()
check("s.getsockname() == path", "os.path.exists(path)")
c = socket.socket(socket.AF_UNIX)
c.connect(path)
d, address = s.accept()
print(repr(address), c.getpeername() == path, repr(c.getsockname()), d.getsockname() == path)
c.sendall(b'hello')
print(d.recv(10))
d.close()
check("c.recv(1)", "c.send(b'x')")
c.close()
other = socket.socket(socket.AF_UNIX)
check("other.bind(path)")
s.close()
check("other.connect(path)", "os.unlink(path)", "other.connect(path)")
other.close()
a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
a.send(b'one')
a.send(b'two')
print(b.recv(10), b.recv(2))
for x in a, b:
    x.close()
os.rmdir(folder)
