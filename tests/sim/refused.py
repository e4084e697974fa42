# What cannot be simulated is refused, and never done for real.
import socket


def check(what, f):
    try:
        print(what, '->', f())
    except Exception as e:
        print(what, '!!', type(e).__name__, e)


check('a socket with a path', lambda: socket.socket(socket.AF_UNIX))
check('a pair of datagram sockets', lambda: socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM))
check('a pair of Internet sockets', lambda: socket.socketpair(socket.AF_INET))
check('a raw socket', lambda: socket.socket(socket.AF_INET, socket.SOCK_RAW))
a, b = socket.socketpair()
a.sendall(b'but this can')
print(b.recv(20), repr(a.getsockname()), repr(a.getpeername()))
a.close()
print(b.recv(1))
b.close()
