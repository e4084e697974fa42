# Files of sockets.
import socket
import threading

a, b = socket.socketpair()
f = a.makefile('rw', encoding='utf-8', newline='\n')
b.sendall('grüße\nzwei\n'.encode())
print(repr(f.readline()))
f.write('antwort\n')
f.flush()
print(b.recv(100))
print(repr(f.readline()), f.mode, f.readable(), f.writable(), f.seekable())
f.close()
print(f.closed, a.fileno() >= 0)
with a.makefile('rb') as r, a.makefile('wb') as w:
    w.write(b'some bytes')
    w.flush()
    print(b.recv(100))
    b.sendall(b'0123456789')
    print(r.read(4), r.read(6))
raw = a.makefile('rwb', 0)
print(type(raw).__name__, raw.write(b'direct'), b.recv(10), raw.mode, raw.name == a.fileno())
try:
    raw.seek(0)
except OSError as e:
    print(type(e).__name__, e)
# The socket stays open until its files are closed.
a.close()
print(a.fileno() >= 0, '[closed]' in repr(a))
b.send(b'x')
print(raw.read(1))
raw.close()
print(a.fileno(), raw.name)
try:
    raw.read(1)
except ValueError as e:
    print(e)
print(b.recv(10))
b.close()

# A time-out makes a file unusable.
a, b = socket.socketpair()
a.settimeout(0.01)
f = a.makefile('rb')
for _ in range(2):
    try:
        f.readline()
    except OSError as e:
        print(type(e).__name__, e)
f.close()
a.setblocking(False)
raw = a.makefile('rb', 0)
print(raw.read(5))
raw.close()
a.close()
b.close()

# A conversation, line by line.
server = socket.create_server(('127.0.0.1', 0))


def serve():
    conn, _ = server.accept()
    with conn, conn.makefile('rw') as f:
        for line in f:
            print(line.upper(), end='', file=f, flush=True)


t = threading.Thread(target=serve)
t.start()
with socket.create_connection(server.getsockname()) as c, c.makefile('rw') as f:
    for word in 'one', 'two', 'three':
        print(word, file=f, flush=True)
        print(f.readline(), end='')
t.join()
server.close()

for mode in 'x', 'r+', 'a', '':
    try:
        print(type(socket.socket().makefile(mode)).__name__)
    except ValueError as e:
        print(e)
