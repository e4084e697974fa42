# selectors: a loop that serves several clients in one thread, and what is refused.
import selectors
import socket
import threading

sel = selectors.DefaultSelector()
server = socket.create_server(('127.0.0.1', 0))
server.setblocking(False)
sel.register(server, selectors.EVENT_READ, 'server')
closed = []


def loop(clients):
    while len(closed) < clients:
        for key, events in sel.select(60):
            if key.data == 'server':
                conn, _ = server.accept()
                conn.setblocking(False)
                sel.register(conn, selectors.EVENT_READ, [])
            elif events & selectors.EVENT_READ:
                data = key.fileobj.recv(1000)
                if data:
                    key.data.append(data)
                    sel.modify(key.fileobj, selectors.EVENT_READ | selectors.EVENT_WRITE, key.data)
                else:
                    sel.unregister(key.fileobj)
                    key.fileobj.close()
                    closed.append(1)
            elif events & selectors.EVENT_WRITE and key.data:
                key.fileobj.send(key.data.pop(0) * 2)
                if not key.data:
                    sel.modify(key.fileobj, selectors.EVENT_READ, key.data)


results = {}


def client(n):
    with socket.create_connection(server.getsockname()) as s:
        s.sendall(b'%d;' % n)
        got = b''
        while len(got) < 4:
            got += s.recv(100)
        results[n] = got


t = threading.Thread(target=loop, args=(5,))
t.start()
clients = [threading.Thread(target=client, args=(i,)) for i in range(5)]
for c in clients:
    c.start()
for c in clients + [t]:
    c.join()
print(sorted(results.items()), len(sel.get_map()))


def check(*texts):
    for text in texts:
        try:
            print(text, '->', eval(text))
        except Exception as e:
            print(text, '!!', type(e).__name__, str(e).replace(repr(server), 'SERVER').replace(repr(a), 'A').replace('FD %d' % server.fileno(), 'FD N'))


a, b = socket.socketpair()
check("sel.register(server, 1)", "sel.register(a, 0)", "sel.register(a, 8)", "sel.register('x', 1)", "sel.register(-1, 1)", "sel.unregister(a)", "sel.modify(a, 1)", "sel.get_key(a)",
      "sel.get_key(server).data", "sel.select(0)", "sel.select(-1)", "sel.select(0.01)")
sel.close()
check("sel.get_map()", "sel.get_key(server)")
for kind in selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector:
    with kind() as s:
        s.register(a, selectors.EVENT_READ | selectors.EVENT_WRITE)
        print(kind.__name__, [(k.fileobj is a, e) for k, e in s.select(1)])
        b.send(b'x')
        print([(k.fileobj is a, e) for k, e in s.select(1)], a.recv(5))
        s.modify(a, selectors.EVENT_READ)
        print(s.select(0), s.unregister(a).events, len(s.get_map()))
for x in a, b, server:
    x.close()
