# What cannot be simulated is refused, and never done for real.
import os
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
check('a device', lambda: open('/dev/urandom', 'rb'))
check('a device by its descriptor', lambda: os.open('/dev/random', os.O_RDONLY))
check('a device that always gives the same', lambda: open('/dev/zero', 'rb').read(2))
check('standard input by a name', lambda: open('/dev/stdin'))
check('a pipe', os.pipe)
check('a duplicate', lambda: os.dup(1))
check('a signal to another process', lambda: os.kill(os.getpid() + 1, 15))
check('a question for another process', lambda: os.kill(-1, 0))
for name in 'subprocess', 'multiprocessing', 'fcntl', 'mmap', 'pty':
    check(name, lambda: __import__(name))
for name in 'fork', 'system', 'popen', 'execv', 'spawnv', 'lockf', 'mkfifo', 'forkpty', 'wait':
    check('os.' + name, lambda: getattr(os, name))
print('random numbers', os.urandom(4) == os.urandom(4), 'the only process', os.getpid())
