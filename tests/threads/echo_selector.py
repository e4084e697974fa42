# An echo server with a selector.
import selectors, socket, threading
sel = selectors.DefaultSelector()
srv = socket.socket()
srv.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
srv.bind(('127.0.0.1', 0))
srv.listen()
srv.setblocking(False)
stop = threading.Event()
stats = {'accepted': 0, 'closed': 0, 'bytes': 0}
def accept(sock, mask):
    conn, addr = sock.accept()
    conn.setblocking(False)
    stats['accepted'] += 1
    sel.register(conn, selectors.EVENT_READ, [read, bytearray()])
def read(conn, mask):
    key = sel.get_key(conn)
    buf = key.data[1]
    if mask & selectors.EVENT_READ:
        try:
            data = conn.recv(100)
        except BlockingIOError:
            return
        if not data:
            sel.unregister(conn)
            conn.close()
            stats['closed'] += 1
            return
        stats['bytes'] += len(data)
        buf += data
    if buf:
        n = conn.send(buf)
        del buf[:n]
    want = selectors.EVENT_READ | (selectors.EVENT_WRITE if buf else 0)
    sel.modify(conn, want, key.data)
sel.register(srv, selectors.EVENT_READ, [accept])
def loop():
    while not stop.is_set():
        for key, mask in sel.select(timeout=0.02):
            key.data[0](key.fileobj, mask)
t = threading.Thread(target=loop)
t.start()
def client(k, out):
    with socket.create_connection(srv.getsockname(), timeout=5) as s:
        msg = (f"client {k} " * 50).encode()
        s.sendall(msg)
        got = b''
        while len(got) < len(msg):
            got += s.recv(64)
        out.append((k, got == msg))
        s.shutdown(socket.SHUT_WR)
        out.append((k, s.recv(10)))
out = []
cs = [threading.Thread(target=client, args=(k, out)) for k in range(6)]
for c in cs: c.start()
for c in cs: c.join()
stop.set()
t.join()
print(sorted(out, key=repr))
print(stats, len(sel.get_map()))
sel.unregister(srv)
try: sel.unregister(srv)
except KeyError as e: print('KeyError', str(e).startswith('"<socket.socket fd='))
sel.close(); srv.close()
try: sel.register(srv, 1)
except (ValueError, KeyError) as e: print(type(e).__name__, e)
