# What is refused, and in which words.
import socket


def check(*texts):
    for text in texts:
        try:
            print(text, '->', eval(text))
        except Exception as e:
            print(text, '!!', type(e).__name__, e)


tcp = socket.socket()
udp = socket.socket(type=socket.SOCK_DGRAM)
six = socket.socket(socket.AF_INET6)
check("socket.socket(1, 2, 3, 4, 5)", "socket.socket(99)", "socket.socket('x')", "socket.socket(type='x')", "socket.socket(fileno='x')",
      "socket.socket(fileno=-5)", "socket.socket(fileno=999)", "socket.socket(fileno=1.5)", "socket.socket(family=1.5)")
check("tcp.bind('x')", "tcp.bind(('x',))", "tcp.bind((1, 2))", "tcp.bind(('127.0.0.1', 'x'))", "tcp.bind(('127.0.0.1', 70000))",
      "tcp.bind(('127.0.0.1', -1))", "tcp.bind(('127.0.0.1', 10**30))", "tcp.bind(['127.0.0.1', 0])", "tcp.bind(None)", "tcp.bind()",
      "tcp.connect(('127.0.0.1', 1, 2))", "tcp.connect(('127.0.0.1', 1.5))", "tcp.connect_ex('x')", "udp.sendto(b'', 'y')",
      "six.bind(('::1',))", "six.bind('x')", "six.bind(('::1', 0, 0, 0, 0))", "six.bind(('::1', 0, 2**21))", "tcp.bind(('a\\0b', 1))", "tcp.bind(('nope.invalid', 1))")
check("tcp.send('x')", "tcp.send(b'x')", "tcp.send()", "tcp.sendall(None)", "tcp.recv(-1)", "tcp.recv('x')", "tcp.recv(5)", "tcp.recv()", "tcp.recv(1, 'x')",
      "tcp.getpeername()", "tcp.accept()", "tcp.listen('x')", "udp.listen()", "udp.sendto(b'x')", "udp.sendto('x', ('127.0.0.1', 9))",
      "udp.sendto(b'x', 1, 2, 3)", "udp.sendto(b'x', 'a', ('127.0.0.1', 9))", "udp.send(b'x')", "tcp.shutdown(2)", "tcp.shutdown('x')",
      "tcp.recv_into(b'x')", "tcp.recv_into(bytearray(3), 5)", "tcp.recv_into(bytearray(3), -5)", "tcp.recv_into()", "tcp.recv_into('x')",
      "udp.recvfrom(-1)", "udp.recvfrom_into(bytearray(2), 3)")
check("tcp.setblocking()", "tcp.setsockopt(1, 2)", "tcp.setsockopt(1, 2, 'x')", "tcp.setsockopt(1, 99999, 1)", "tcp.setsockopt(1, 2, None)",
      "tcp.getsockopt(1, 2, 2000)", "tcp.getsockopt(1, 2, -1)", "tcp.getsockopt('x', 1)", "tcp.getsockopt(1, 99999)",
      "tcp.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)", "tcp.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR)",
      "tcp.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, b'\\0\\0\\0\\0')", "tcp.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 4)",
      "tcp.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE)", "tcp.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)",
      "tcp.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)", "tcp.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)")
check("tcp.makefile('x')", "tcp.makefile('r', buffering=0)", "tcp.nope", "tcp.dup(1)", "socket.dup('x')", "socket.close(-4)", "socket.close('x')",
      "socket.create_server(('127.0.0.1', 0), family=socket.AF_INET6)", "socket.create_connection(('nope.invalid', 1))",
      "socket.create_server(('127.0.0.1', 0), dualstack_ipv6=True)", "socket.socketpair(99)", "socket.setdefaulttimeout(-1)", "socket.setdefaulttimeout('x')")
for x in tcp, udp, six:
    x.close()

s = socket.socket()
s.close()
print(s)
check("s.recv(1)", "s.send(b'x')", "s.sendall(b'x')", "s.bind(('127.0.0.1', 0))", "s.getsockname()", "s.getpeername()", "s.listen()", "s.accept()",
      "s.fileno()", "s.close()", "s.settimeout(1)", "s.gettimeout()", "s.setblocking(0)", "s.detach()", "s.shutdown(2)",
      "s.connect(('127.0.0.1', 1))", "s.connect_ex(('127.0.0.1', 1))", "s.setsockopt(1, 2, 1)", "s.getsockopt(1, 2)", "s.family", "s.dup()")
