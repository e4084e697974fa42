# Time-outs, and sockets that do not wait.
import socket
import threading
import time

a, b = socket.socketpair()
print(a.gettimeout(), a.getblocking(), a.timeout)
a.settimeout(0.05)
print(a.gettimeout(), a.getblocking())
begin = time.monotonic()
try:
    a.recv(10)
except TimeoutError as e:
    print(repr(e), e.errno, socket.timeout is TimeoutError, time.monotonic() - begin >= 0.05)
a.setblocking(False)
print(a.gettimeout(), a.getblocking())
try:
    a.recv(10)
except BlockingIOError as e:
    print(repr(e))
b.send(b'now')
print(a.recv(10))
sent = 0
try:
    while True:
        sent += a.send(bytes(100000))
except BlockingIOError as e:
    print(repr(e), sent > 1000)
a.settimeout(0.02)
try:
    a.sendall(bytes(1000000))
except TimeoutError as e:
    print(repr(e))
a.settimeout(None)
print(a.gettimeout(), a.getblocking())
for x in a, b:
    x.close()

for value in -1, -0.5, 'x', float('nan'), 1e30, [], 10**30:
    s = socket.socket()
    try:
        s.settimeout(value)
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
    s.close()
s = socket.socket()
s.settimeout(True)
print(s.gettimeout())
s.setblocking(1)
print(s.gettimeout())
s.close()

print(socket.getdefaulttimeout())
socket.setdefaulttimeout(2.5)
s = socket.socket()
print(s.gettimeout(), socket.getdefaulttimeout())
s.close()
socket.setdefaulttimeout(None)

# accept
server = socket.create_server(('127.0.0.1', 0))
server.settimeout(0.02)
try:
    server.accept()
except TimeoutError as e:
    print(repr(e))
server.setblocking(False)
try:
    server.accept()
except BlockingIOError as e:
    print(repr(e))
server.settimeout(10)
c = socket.create_connection(server.getsockname())
s, _ = server.accept()
print(s.gettimeout())

# An answer that comes in time.
c.settimeout(10)
t = threading.Timer(0.05, s.sendall, [b'late'])
t.start()
print(c.recv(10))
t.join()

# Many wait for one socket; each gets a part.
parts = []


def get():
    parts.append(c.recv(1))


threads = [threading.Thread(target=get) for _ in range(5)]
for t in threads:
    t.start()
time.sleep(0.05)
s.sendall(b'abcde')
for t in threads:
    t.join()
print(sorted(parts))
for x in server, c, s:
    x.close()
