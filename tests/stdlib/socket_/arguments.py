# Bad arguments for each method, of open sockets and of closed ones.
import array
from socket import SOCK_DGRAM, SOCK_STREAM, AF_INET, socket

methods = [
    "accept(1)", "bind()", "bind(1,2)", "close(1)", "connect()", "connect(1,2)", "connect_ex()", "detach(1)", "fileno(1)",
    "getblocking(1)", "getpeername()", "getpeername(1)", "getsockname(1)", "getsockopt()", "getsockopt(1)",
    "getsockopt('x', 1)", "getsockopt(1, 'x')", "getsockopt(1, 2, 'x')", "getsockopt(1, 2, -1)", "getsockopt(1, 2, 1024)",
    "getsockopt(1, 2, 2)", "getsockopt(1,2,0)", "getsockopt(1,2,3,4)", "getsockopt(999, 2)", "getsockopt(1, 999)",
    "getsockopt(1<<40, 2)", "gettimeout(1)", "listen('x')", "listen(1<<40)", "listen(-1<<40)", "listen(1, 2)",
    "listen(None)", "listen(1.0)", "recv()", "recv('x')", "recv(-1)", "recv(1.0)", "recv(None)", "recv(1, 'x')",
    "recv(1, 1<<40)", "recv(1, 2, 3)", "recv(0)", "recv(bufsize=1)", "recv_into()", "recv_into(b'x')", "recv_into('x')",
    "recv_into(None)", "recv_into(bytearray(2), -1)", "recv_into(bytearray(2), 3)", "recv_into(bytearray(2), 'x')",
    "recv_into(bytearray(2), 1, 'x')", "recv_into(bytearray(2), 1, 2, 3)", "recv_into(bytearray())",
    "recv_into(memoryview(b'ab'))", "recv_into(bytearray(2), nbytes=5)", "recv_into(bytearray(2), foo=5)", "recvfrom()",
    "recvfrom(-1)", "recvfrom('x')", "recvfrom(1, 2, 3)", "recvfrom_into()", "recvfrom_into(b'x')",
    "recvfrom_into(bytearray(2), 3)", "recvfrom_into(bytearray(2), -1)", "recvmsg()", "recvmsg(-1)", "recvmsg('x')",
    "recvmsg(1, -1)", "recvmsg(1, 1<<40)", "recvmsg(1, 2, 'x')", "recvmsg(1,2,3,4)", "recvmsg_into()", "recvmsg_into(1)",
    "recvmsg_into([1])", "recvmsg_into([b'x'])", "recvmsg_into(bytearray(2))", "recvmsg_into([bytearray(2)], -1)",
    "recvmsg_into([bytearray(2)], 'x')", "recvmsg_into([])", "send()", "send('x')", "send(None)", "send(1)",
    "send(b'x', 'f')", "send(b'x', 1, 2)", "send(array.array('i',[1]))", "send(b'', 1<<40)", "sendall()", "sendall('x')",
    "sendall(b'x', 'x')", "sendall(b'x', 1, 2)", "sendto()", "sendto(b'x')", "sendto('x', ('127.0.0.1', 1))",
    "sendto(b'x', 'f', ('127.0.0.1', 1))", "sendto(b'x', 0, 5)", "sendto(b'x', 0, ('127.0.0.1', 9), 4)", "sendmsg()",
    "sendmsg(1)", "sendmsg(b'ab')", "sendmsg([1])", "sendmsg(['x'])", "sendmsg([b'x'], 1)", "sendmsg([b'x'], [1])",
    "sendmsg([b'x'], [(1,2)])", "sendmsg([b'x'], [(1,2,3)])", "sendmsg([b'x'], [(1,2,'x')])",
    "sendmsg([b'x'], [('x',2,b'')])", "sendmsg([b'x'], [], 'x')", "sendmsg([b'x'], [], 0, 5)",
    "sendmsg([b'x'], [], 0, None)", "sendmsg([b'x'], [], 0, None, 5)", "setblocking()", "setblocking(1, 2)",
    "setblocking(None)", "setblocking('x')", "setsockopt()", "setsockopt(1)", "setsockopt(1,2)", "setsockopt(1, 2, 'x')",
    "setsockopt(1, 2, None)", "setsockopt(1, 2, 1.0)", "setsockopt(1,2,1<<40)", "setsockopt(1,2,b'')",
    "setsockopt(1,2,b'\\1')", "setsockopt(1,2,b'\\1\\0\\0\\0')", "setsockopt(1,2,1,4)", "setsockopt(1,2,None,4)",
    "setsockopt(1,2,None,-1)", "setsockopt(1,2,None,'x')", "setsockopt(1,2,None,4,5)", "setsockopt(999,2,1)",
    "setsockopt(1,999,1)", "setsockopt('x',999,1)", "setsockopt(6, 1, 1)", "getsockopt(6, 1)", "setsockopt(1,2,1<<31)",
    "setsockopt(1,2,None,1<<33)", "settimeout()", "settimeout('x')", "settimeout(-1)", "settimeout(-0.0000001)",
    "settimeout(1e300)", "settimeout(float('nan'))", "settimeout(float('inf'))", "settimeout(1j)", "settimeout(True)",
    "settimeout([])", "settimeout(1e-12)", "settimeout(None)", "shutdown()", "shutdown('x')", "shutdown(-1)", "shutdown(3)",
    "shutdown(99)", "shutdown(0)", "shutdown(1<<40)", "get_inheritable(1)", "set_inheritable()", "set_inheritable('x')",
    "set_inheritable(None)", "timeout",
]
for kind in SOCK_STREAM, SOCK_DGRAM:
    for m in methods:
        for closed in False, True:
            with socket(AF_INET, kind) as s:
                s.settimeout(0.05)
                if closed:
                    s.close()
                print(kind.name, 'closed' if closed else 'open', m, end=' ')
                try:
                    print('->', repr(eval("s." + m)))
                except Exception as e:
                    print('!!', type(e).__name__, e)
