# Many threads that answer datagrams at one socket and at their own.
import socket
import threading

shared = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
shared.bind(('127.0.0.1', 0))
lock = threading.Lock()
count = {}


def answer(n, sock):
    while True:
        data, address = sock.recvfrom(100)
        if data == b'stop':
            return
        with lock:
            count[n] = count.get(n, 0) + 1
        sock.sendto(data[::-1], address)


threads = [threading.Thread(target=answer, args=(i, shared)) for i in range(4)]
own = []
for i in range(4, 8):
    s = socket.socket(type=socket.SOCK_DGRAM)
    s.bind(('127.0.0.1', 0))
    own.append(s)
    threads.append(threading.Thread(target=answer, args=(i, s)))
for t in threads:
    t.start()
c = socket.socket(type=socket.SOCK_DGRAM)
c.settimeout(60)
for i in range(40):
    c.sendto(b'%03d' % i, shared.getsockname())
    assert c.recv(10) == (b'%03d' % i)[::-1]
for i, s in enumerate(own):
    for k in range(i):
        c.sendto(b'xy', s.getsockname())
        print(i, c.recvfrom(10) == (b'yx', s.getsockname()))
for s in [shared] * 4 + own:
    c.sendto(b'stop', s.getsockname())
for t in threads:
    t.join()
print(sum(count.get(i, 0) for i in range(4)), [count.get(i, 0) for i in range(4, 8)])
b = bytearray(4)
c.sendto(b'abcdef', c.getsockname())
c.sendto(b'uvwxyz', c.getsockname())
c.sendto(b'', c.getsockname())
print(c.recv_into(b), b, c.recvfrom_into(b, 2)[0], b, c.recv(5))
for text in "c.sendto(b'x' * 70000, c.getsockname())", "c.send(b'x')":
    try:
        print(eval(text))
    except OSError as e:
        print(e)
for s in own + [shared, c]:
    s.close()
