# Descriptors that are sent over a socket.
import array
import socket

a, b = socket.socketpair()
for s in a, b:
    s.settimeout(0.2)
x, y = socket.socketpair()
print(socket.send_fds(a, [b'take', b' it'], [x.fileno()]))
data, fds, flags, where = socket.recv_fds(b, 10, 3)
print(data, len(fds), flags, where)
with socket.socket(fileno=fds[0]) as other:
    print(other.family, other.type)
    other.sendall(b'from the copy')
print(y.recv(100))


def rights(*fds):
    return [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array('i', fds))]


print(a.sendmsg([b'1'], rights(x.fileno())), b.recvmsg(10))  # no room
a.sendmsg([b'2'], rights(x.fileno(), y.fileno()))
data, items, flags, where = b.recvmsg(10, socket.CMSG_LEN(8))
print(data, [(level, kind, len(d)) for level, kind, d in items], flags, where)
for fd in array.array('i', items[0][2]):
    socket.socket(fileno=fd).close()
for bad in rights(99999), [(1, 1)], [(1, 1, 'x')], [5]:
    try:
        a.sendmsg([b'x'], bad)
    except (OSError, TypeError) as e:
        print(type(e).__name__, e)
n = socket.socket(socket.AF_UNIX)
n.bind('\0minipy test \0 name')
print(n.getsockname())
n.close()
