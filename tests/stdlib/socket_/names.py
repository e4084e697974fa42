# Names of hosts and services, addresses as bytes, constants.
import socket


def check(*texts):
    for text in texts:
        try:
            print(text, '->', eval(text))
        except Exception as e:
            print(text, '!!', type(e).__name__, e)


check("socket.getaddrinfo('127.0.0.1', 80, type=socket.SOCK_STREAM)", "socket.getaddrinfo('::1', 80, 0, socket.SOCK_DGRAM)",
      "socket.getaddrinfo('127.0.0.1', None)", "socket.getaddrinfo('127.0.0.1', 'http', 0, 1)", "socket.getaddrinfo(b'127.0.0.1', b'80', 0, 1)",
      "socket.getaddrinfo(None, 80, type=1)", "socket.getaddrinfo(None, 80, type=1, flags=socket.AI_PASSIVE, family=2)",
      "socket.getaddrinfo('localhost', 80, socket.AF_INET, 1)", "socket.getaddrinfo('nope.invalid', 80)", "socket.getaddrinfo(1, 2)",
      "socket.getaddrinfo('127.0.0.1', 1.5)", "socket.getaddrinfo('localhost', 80, family=99)", "socket.getaddrinfo(None, None)",
      "socket.getaddrinfo('', '80')", "socket.getaddrinfo('127.0.0.1', 'nope')", "socket.getaddrinfo('::1', 80, socket.AF_INET)",
      "socket.getaddrinfo('localhost', 1, flags=socket.AI_NUMERICHOST)", "socket.getaddrinfo()")
check("socket.inet_aton('1.2.3')", "socket.inet_aton('127.1')", "socket.inet_aton('0x7f.1')", "socket.inet_aton('010.1.1.1')", "socket.inet_aton('256.1.1.1')",
      "socket.inet_aton('x')", "socket.inet_aton(1)", "socket.inet_ntoa(b'1234')", "socket.inet_ntoa(b'1')", "socket.inet_ntoa('abcd')",
      "socket.inet_pton(2, '1.2.3.4')", "socket.inet_pton(2, '1.2.3')", "socket.inet_pton(socket.AF_INET6, '1::2')", "socket.inet_pton(socket.AF_INET6, 'x')",
      "socket.inet_pton(99, '1.2.3')", "socket.inet_ntop(2, b'1234')", "socket.inet_ntop(2, b'123')", "socket.inet_ntop(socket.AF_INET6, bytes(15) + b'1')",
      "socket.inet_ntop(99, b'')")
check("socket.htons(1)", "socket.ntohs(256)", "socket.htonl(1)", "socket.ntohl(16777216)", "socket.htons(70000)", "socket.htons(-1)", "socket.htonl(1 << 33)",
      "socket.htonl(-1)", "socket.htons('x')", "socket.htonl('x')")
check("socket.gethostbyname('localhost')", "socket.gethostbyname('127.0.0.1')", "socket.gethostbyname('')", "socket.gethostbyname('nope.invalid')",
      "socket.gethostbyname(1)", "socket.gethostbyname_ex('127.0.0.1')", "socket.getnameinfo(('127.0.0.1', 80), 3)",
      "socket.getnameinfo('x', 0)", "socket.getnameinfo(('127.0.0.1',), 0)", "socket.getservbyname('http')", "socket.getservbyname('http', 'tcp')",
      "socket.getservbyname('nope')", "socket.getservbyname(1)", "socket.getservbyport(443)", "socket.getservbyport(-1)", "socket.getprotobyname('udp')",
      "socket.getprotobyname('nope')", "socket.gethostname() != ''", "socket.getfqdn('localhost')")
check("socket.AF_INET", "repr(socket.AF_INET)", "repr(socket.SOCK_DGRAM)", "repr(socket.MSG_PEEK)", "repr(socket.AI_PASSIVE)", "socket.AddressFamily",
      "socket.SocketKind(1)", "socket.error, socket.timeout, socket.gaierror, socket.herror", "socket.gaierror.__mro__", "socket.socket.__mro__",
      "socket.SOL_SOCKET, socket.SO_REUSEADDR, socket.SHUT_WR, socket.EAI_NONAME", "socket.has_ipv6", "socket.SocketType",
      "socket.gaierror(1, 'x').errno", "repr(socket.gaierror(-2, 'x'))")
s = socket.socket()
print(s.family, s.type, s.proto, repr(s.family), repr(s.type), s.timeout)
s.close()


class Sub(socket.socket):
    pass


with Sub(type=socket.SOCK_DGRAM) as s:
    print(type(s).__name__, repr(s).startswith('<__main__.Sub fd='))
    s.attribute = 1
    print(s.attribute)
