# Datagrams.
import socket
import threading

a = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
a.bind(('127.0.0.1', 0))
b = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
print(b.sendto(b'abc', a.getsockname()), b.sendto(b'', a.getsockname()), b.sendto(memoryview(b'xyz'), 0, a.getsockname()))
data, address = a.recvfrom(100)
print(data, address == ('127.0.0.1', b.getsockname()[1]))
print(a.recvfrom(100)[0], a.recv(2))
try:
    b.send(b'to nobody')
except OSError as e:
    print(repr(e))
b.connect(a.getsockname())
print(b.getpeername() == a.getsockname(), b.send(b'connected'))
buffer = bytearray(12)
print(a.recv_into(buffer), buffer)
b.send(b'12345')
n, address = a.recvfrom_into(memoryview(buffer)[4:], 3)
print(n, buffer, address == b.getsockname())
b.send(b'12345')
print(a.recv_into(buffer, 4), buffer)
try:
    a.sendto(bytes(70000), b.getsockname())
except OSError as e:
    print(repr(e))
a.close()
b.close()

# A server and clients in threads.
server = socket.socket(type=socket.SOCK_DGRAM)
server.bind(('127.0.0.1', 0))


def serve():
    while True:
        data, address = server.recvfrom(100)
        if data == b'stop':
            return
        server.sendto(data[::-1], address)


def client(i):
    with socket.socket(type=socket.SOCK_DGRAM) as s:
        for j in range(50):
            word = b'%d-%d' % (i, j)
            s.sendto(word, server.getsockname())
            if s.recv(100) != word[::-1]:
                print('wrong')
    done.append(i)


done = []
t = threading.Thread(target=serve)
t.start()
clients = [threading.Thread(target=client, args=(i,)) for i in range(4)]
for c in clients:
    c.start()
for c in clients:
    c.join()
server.sendto(b'stop', server.getsockname())
t.join()
server.close()
print(sorted(done))

# IPv6
with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as s:
    s.bind(('::1', 0))
    s.sendto(b'six', s.getsockname())
    data, address = s.recvfrom(10)
    print(data, address[0], address[2:], address == s.getsockname())
