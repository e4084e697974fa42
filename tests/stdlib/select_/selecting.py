# select.select.
import select
import socket
import threading
import time


def check(*texts):
    for text in texts:
        try:
            print(text, '->', eval(text))
        except Exception as e:
            print(text, '!!', type(e).__name__, e)


a, b = socket.socketpair()
c, d = socket.socketpair()
check("select.select([a, c], [], [], 0)", "select.select([a], [a], [a], 0) == ([], [a], [])", "select.select([], [], [], 0)")
b.send(b'x')
check("select.select([a, c], [], [], 5) == ([a], [], [])", "select.select([a.fileno()], [c], [], 5) == ([a.fileno()], [c], [])",
      "select.select({a: 1}, (), iter([]), None) == ([a], [], [])")
a.recv(1)
begin = time.monotonic()
print(select.select([a, c], [], [], 0.05), time.monotonic() - begin >= 0.05)
t = threading.Timer(0.05, d.send, [b'y'])
t.start()
print(select.select([a, c], [], []) == ([c], [], []))
t.join()
d.close()
c.recv(1)
print(select.select([c], [], []) == ([c], [], []), c.recv(1))
c.close()
begin = time.monotonic()
print(select.select([], [], [], 0.03), time.monotonic() - begin >= 0.03)

# A server for several clients in one thread.
server = socket.create_server(('127.0.0.1', 0))


def client(i):
    with socket.create_connection(server.getsockname()) as s:
        for j in range(5):
            s.sendall(b'%d.%d' % (i, j))
            if s.recv(100) != b'echo %d.%d' % (i, j):
                print('wrong')


threads = [threading.Thread(target=client, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
open_sockets = [server]
served = 0
while served < 4:
    for s in select.select(open_sockets, [], [])[0]:
        if s is server:
            open_sockets.append(s.accept()[0])
            continue
        data = s.recv(100)
        if data:
            s.sendall(b'echo ' + data)
        else:
            s.close()
            open_sockets.remove(s)
            served += 1
for t in threads:
    t.join()
server.close()
print(len(open_sockets))

check("select.select(1, 2, 3)", "select.select([], [], [], 'x')", "select.select([], [], [], -1)", "select.select(['x'], [], [], 0)",
      "select.select([-1], [], [], 0)", "select.select([5000], [], [], 0)", "select.select()",
      "select.select([], [], [], float('nan'))", "select.select([], [], [], 1e30)", "select.select([c], [], [], 0)", "select.error")


class Odd:
    def fileno(self):
        return 'x'


check("select.select([Odd()], [], [])")
a.close()
b.close()
