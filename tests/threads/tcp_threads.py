# A server with a thread for each connection, and clients in threads.
import socket
import threading

server = socket.create_server(('127.0.0.1', 0))
lock = threading.Lock()
served = []


def serve(conn, n):
    with conn, conn.makefile('rwb') as f:
        for line in f:
            f.write(line.upper())
            f.flush()
    with lock:
        served.append(n)


def accept(count):
    threads = []
    for n in range(count):
        conn, _ = server.accept()
        t = threading.Thread(target=serve, args=(conn, n))
        t.start()
        threads.append(t)
    for t in threads:
        t.join()


answers = {}


def client(name):
    with socket.create_connection(server.getsockname(), timeout=60) as s:
        f = s.makefile('rw')
        got = []
        for word in 'one', 'two', 'three':
            f.write('%s from %s\n' % (word, name))
            f.flush()
            got.append(f.readline().strip())
        f.close()
        with lock:
            answers[name] = got


acceptor = threading.Thread(target=accept, args=(6,))
acceptor.start()
clients = [threading.Thread(target=client, args=('c%d' % i,)) for i in range(6)]
for t in clients:
    t.start()
for t in clients + [acceptor]:
    t.join()
for name in sorted(answers):
    print(name, answers[name])
print(sorted(served))

# Much data in both directions.
a, b = socket.socketpair()
data = bytes(range(256)) * 2000


def pump(s, out):
    n = 0
    h = 0
    while n < len(data):
        x = s.recv(65536)
        n += len(x)
        h = (h + sum(x)) % 1000003
    out.append((n, h))


out = []
threads = [threading.Thread(target=f, args=args) for f, args in ((pump, (a, out)), (pump, (b, out)), (a.sendall, (data,)), (b.sendall, (data,)))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(out)

# Closing a listener that nobody waits for; accept with a time limit.
server.settimeout(0.01)
try:
    server.accept()
except TimeoutError as e:
    print(e)
server.close()
try:
    server.accept()
except OSError as e:
    print(e)
for x in a, b:
    x.close()
