# A server with a thread for each client, which broadcasts.
import socket, threading, queue
class Chat:
    def __init__(self):
        self.sock = socket.create_server(('127.0.0.1', 0))
        self.clients, self.lock = {}, threading.Lock()
        self.thread = threading.Thread(target=self.serve)
        self.thread.start()
    def serve(self):
        while True:
            try: conn, _ = self.sock.accept()
            except OSError: return
            if getattr(self, 'over', False): conn.close(); return
            threading.Thread(target=self.client, args=(conn,)).start()
    def client(self, conn):
        with conn, conn.makefile('r', encoding='utf-8') as f:
            name = f.readline().strip()
            with self.lock: self.clients[name] = conn
            conn.sendall(b'welcome\n')
            for line in f:
                with self.lock: others = [c for n, c in self.clients.items() if n != name]
                for c in others: c.sendall(f'{name}: {line}'.encode())
            with self.lock: del self.clients[name]
    def close(self):
        self.over = True
        socket.create_connection(self.sock.getsockname()).close()
        self.thread.join(); self.sock.close()
chat = Chat()
conns = {}
for n in ('ann', 'bob', 'eve'):
    s = socket.create_connection(chat.sock.getsockname()); f = s.makefile('rw', encoding='utf-8')
    f.write(n + '\n'); f.flush(); print(n, f.readline().strip()); conns[n] = s, f
for n in conns:
    f = conns[n][1]; f.write(f'hé from {n}\n'); f.flush()
    for m in conns:
        if m != n: print(m, 'hears', conns[m][1].readline().strip())
for s, f in conns.values(): f.close(); s.close()
while chat.clients: pass
chat.close(); print(chat.clients, threading.active_count() >= 1)
