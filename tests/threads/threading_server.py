# socketserver: a thread for each request.
import socket
import socketserver
import threading


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            if line == b'fail\n':
                raise RuntimeError('as asked')
            self.wfile.write(b'%d ' % len(line) + line)


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True

    def handle_error(self, request, client_address):
        errors.append(threading.current_thread() is not threading.main_thread())


errors = []
with Server(('127.0.0.1', 0), Handler) as server:
    t = threading.Thread(target=server.serve_forever, kwargs={'poll_interval': 0.01})
    t.start()
    results = {}

    def ask(n):
        with socket.create_connection(server.server_address) as s:
            f = s.makefile('rwb')
            f.write(b'x' * n + b'\n')
            f.flush()
            results[n] = f.readline()
            f.close()

    threads = [threading.Thread(target=ask, args=(i,)) for i in range(5)]
    for c in threads:
        c.start()
    for c in threads:
        c.join()
    print(sorted(results.items()))
    with socket.create_connection(server.server_address) as s:
        s.sendall(b'fail\n')
        print(s.recv(10))
    server.shutdown()
    t.join()
print(errors, server.daemon_threads, server.request_queue_size)
try:
    socket.create_connection(server.server_address, timeout=5)
except OSError as e:
    print(type(e).__name__)


class Datagrams(socketserver.BaseRequestHandler):
    def handle(self):
        data, sock = self.request
        sock.sendto(data.upper(), self.client_address)


with socketserver.ThreadingUDPServer(('127.0.0.1', 0), Datagrams) as server:
    t = threading.Thread(target=server.serve_forever, args=(0.01,))
    t.start()
    c = socket.socket(type=socket.SOCK_DGRAM)
    c.settimeout(60)
    for word in b'one', b'two':
        c.sendto(word, server.server_address)
        print(c.recv(10))
    c.close()
    server.shutdown()
    t.join()
