# Servers of connections and of datagrams, one by one and in threads.
import socket
import socketserver
import threading


class Stream(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            if line == b'boom\n':
                raise ValueError('boom')
            self.wfile.write(line.upper())


class Datagram(socketserver.DatagramRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.read()[::-1])


def talk(address, *lines):
    with socket.create_connection(address) as s, s.makefile('rw') as f:
        for line in lines:
            print(line, file=f, flush=True)
            print(f.readline(), end='')


for cls in socketserver.TCPServer, socketserver.ThreadingTCPServer:
    with cls(('127.0.0.1', 0), Stream) as server:
        print(cls.__name__, server.server_address[0], server.fileno() >= 0)
        t = threading.Thread(target=server.serve_forever, kwargs={'poll_interval': 0.01})
        t.start()
        talk(server.server_address, 'one', 'two')
        clients = [threading.Thread(target=talk, args=(server.server_address, 'same')) for _ in range(5)]
        for c in clients:
            c.start()
        for c in clients:
            c.join()
        server.shutdown()
        t.join()
    print(server.fileno())

for cls in socketserver.UDPServer, socketserver.ThreadingUDPServer:
    with cls(('127.0.0.1', 0), Datagram) as server:
        t = threading.Thread(target=server.serve_forever, args=(0.01,))
        t.start()
        with socket.socket(type=socket.SOCK_DGRAM) as s:
            for word in b'abc', b'hello':
                s.sendto(word, server.server_address)
                print(cls.__name__, s.recv(100))
        server.shutdown()
        t.join()


class Quiet(socketserver.TCPServer):
    timeout = 0.02

    def handle_timeout(self):
        print('nobody came')

    def handle_error(self, request, address):
        import sys
        print('error', repr(sys.exception()))

    def verify_request(self, request, address):
        return not refuse


refuse = False
with Quiet(('127.0.0.1', 0), Stream) as server:
    server.handle_request()
    for word, refuse in (b'boom\n', False), (b'refused\n', True):
        s = socket.create_connection(server.server_address)
        s.sendall(word)
        server.handle_request()
        try:
            print(s.recv(10))
        except ConnectionResetError:
            print(b'')
        s.close()
    try:
        Quiet(server.server_address, Stream)
    except OSError as e:
        print(e)
    unbound = Quiet(('127.0.0.1', 0), Stream, bind_and_activate=False)
    print(unbound.socket.getsockname())
    unbound.server_close()
print(socketserver.ThreadingTCPServer.__mro__)
