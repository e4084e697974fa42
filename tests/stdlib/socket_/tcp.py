# Connections: servers and clients in threads, ends, shutdown, large amounts.
import socket
import threading

server = socket.create_server(('127.0.0.1', 0))
port = server.getsockname()[1]
hosts = []


def serve():
    for _ in range(3):
        conn, address = server.accept()
        with conn:
            hosts.append((address[0], conn.getpeername() == address))
            total = 0
            while True:
                data = conn.recv(65536)
                if not data:
                    break
                total += len(data)
            conn.sendall(str(total).encode())


t = threading.Thread(target=serve)
t.start()
for size in 0, 10, 3000000:
    with socket.create_connection(('localhost', port), timeout=10) as c:
        print(c.gettimeout(), c.getpeername() == ('127.0.0.1', port))
        c.sendall(b'x' * size)
        c.shutdown(socket.SHUT_WR)
        try:
            c.send(b'y')
        except OSError as e:
            print(repr(e))
        answer = b''
        while True:
            data = c.recv(100)
            if not data:
                break
            answer += data
        print(answer)
    print(c.fileno(), c)
t.join()
print(hosts)
server.close()
print(server.fileno())

# Refused, in use.
free = socket.socket()
free.bind(('127.0.0.1', 0))
address = free.getsockname()
free.close()
c = socket.socket()
try:
    c.connect(address)
except ConnectionRefusedError as e:
    print(repr(e), e.errno)
c.close()
print(socket.socket().connect_ex(address))
try:
    socket.create_connection(address)
except ConnectionRefusedError as e:
    print(e)
try:
    socket.create_connection(address, all_errors=True)
except ExceptionGroup as e:
    print(e, e.exceptions)
a = socket.create_server(('127.0.0.1', 0))
b = socket.socket()
try:
    b.bind(a.getsockname())
except OSError as e:
    print(repr(e))
try:
    socket.create_server(a.getsockname())
except OSError as e:
    print(str(e).replace(str(a.getsockname()[1]), 'PORT'))
a.close()
b.close()

# Reset: closed with something unread.
a = socket.create_server(('127.0.0.1', 0))
c = socket.create_connection(a.getsockname())
s, _ = a.accept()
c.sendall(b'unread')
s.recv(1)
s.close()
try:
    c.recv(10)
except ConnectionResetError as e:
    print(repr(e))
c.close()
a.close()

# Two accept loops in two threads, four clients.
a = socket.create_server(('127.0.0.1', 0))
seen = []


def accept():
    for _ in range(2):
        s, _ = a.accept()
        with s:
            seen.append(s.recv(10))
            s.sendall(b'ok')


threads = [threading.Thread(target=accept) for _ in range(2)]
for t in threads:
    t.start()
for i in range(4):
    with socket.create_connection(a.getsockname()) as c:
        c.sendall(b'client %d' % i)
        print(c.recv(10))
for t in threads:
    t.join()
print(sorted(seen))
a.close()
