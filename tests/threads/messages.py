# recvmsg, recvmsg_into and sendmsg, without ancillary data.
import socket
import threading


def check(*texts):
    for text in texts:
        try:
            print(text, '->', eval(text))
        except Exception as e:
            print(text, '!!', type(e).__name__, e)


a, b = socket.socketpair()
a.settimeout(0.1)
u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
u.bind(('127.0.0.1', 0))
where = u.getsockname()
into = [bytearray(3), bytearray(4)]
check("a.sendmsg([b'ab', bytearray(b'cd'), memoryview(b'ef')])", "b.recvmsg(10)", "a.sendmsg(iter([b'gh', b'ij']), iter([]))", "b.recvmsg_into(into)", "into",
      "u.sendmsg([b'hello', b' you'], [], 0, where)", "u.recvmsg(5, 100)[:3]", "u.sendmsg([b'all of', b' it'], (), 0, where)", "u.recvmsg(100)[3] == where",
      "u.sendmsg([b'x'])", "a.recvmsg(1)", "a.sendmsg([b'peek'])", "b.recvmsg(2, 0, socket.MSG_PEEK)", "b.recvmsg(9)")
check("a.sendmsg(b'x')", "a.sendmsg(5)", "a.sendmsg(['x'])", "a.sendmsg([b'x'], 5)", "a.sendmsg([b'x'], [5])", "a.sendmsg([b'x'], [(1, 2)])",
      "a.sendmsg([b'x'], [('a', 2, b'')])", "a.sendmsg([b'x'], [(1, 1, 'x')])", "a.sendmsg()", "a.sendmsg([b'x'], [], 'f')", "a.sendmsg([b'x'], [], 0, 5)",
      "a.sendmsg(1, 2, 3, 4, 5)", "a.sendmsg([b'x'] * 2000)", "a.recvmsg()", "a.recvmsg(-1)", "a.recvmsg(1, -1)", "a.recvmsg('x')", "a.recvmsg(1, 2, 3, 4)",
      "a.recvmsg(1, 2 ** 33)", "a.recvmsg_into(5)", "a.recvmsg_into([b'x'])", "a.recvmsg_into([5])", "a.recvmsg_into([bytearray(2)], -1)", "a.recvmsg_into()",
      "socket.CMSG_LEN(0)", "socket.CMSG_LEN(5)", "socket.CMSG_SPACE(5)", "socket.CMSG_LEN(-1)", "socket.CMSG_SPACE(2 ** 31)", "socket.CMSG_LEN('x')")

server = socket.create_server(('127.0.0.1', 0))


def serve():
    c, _ = server.accept()
    with c:
        data = b''
        while part := c.recvmsg(5)[0]:
            data += part
        c.sendmsg([data[::-1], b'.'])


t = threading.Thread(target=serve)
t.start()
with socket.create_connection(server.getsockname()) as c:
    print(c.sendmsg([b'one ', b'two ', b'three']))
    c.shutdown(socket.SHUT_WR)
    print(c.recvmsg(100)[:3])
t.join()
a.close()
check("a.sendmsg([b''])", "a.recvmsg(1)", "b.recvmsg(5)", "b.sendmsg([b'x'])")
