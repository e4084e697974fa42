# What sockets say in states in which a call makes no sense.
import socket, select, sys, errno, threading, time
from socket import *
import socket as S
def t(label, f, *a):
    try: print(label, '->', repr(f(*a)))
    except BaseException as e: print(label, '!!', type(e).__name__, e, getattr(e, 'errno', None))
L = ('127.0.0.1', 0)
# binds twice
a = S.socket(); a.bind(L); at = a.getsockname()
t('bind again', a.bind, L)
b = S.socket(); t('bind in use', b.bind, at); t('bind any in use', b.bind, ('', at[1])); b.close()
t('connect to bound', S.create_connection, at)
b = S.socket(); b.settimeout(1); t('c', b.connect, at); t('c2', b.connect, at); t('peer', b.getpeername); b.close()
a.listen(1); t('listen again', a.listen, 5); t('connect of listener', a.connect, at); t('recv of listener', a.recv, 1); t('send of listener', a.send, b'x'); t('shutdown of listener', a.shutdown, 9); t('peer of listener', a.getpeername)
a.settimeout(0.05); t('accept', a.accept); a.setblocking(False); t('accept', a.accept); a.settimeout(None)
c = S.create_connection(at); d, _ = a.accept()
t('connect again', c.connect, at); t('connect_ex again', c.connect_ex, at); t('bind connected', c.bind, L); t('listen connected', c.listen); t('accept connected', c.accept); t('sendto connected', c.sendto, b'x', at); print(d.recv(5))
c.settimeout(0.05); t('recv', c.recv, 1); t('recv_into', c.recv_into, bytearray(3)); t('recvfrom', c.recvfrom, 3); c.setblocking(0); t('recv', c.recv, 1); c.settimeout(None); t('recv dontwait', c.recv, 1, MSG_DONTWAIT)
t('timeout obj', lambda: c.makefile('rb', 0).read(0))
c.shutdown(SHUT_WR); t('send after', c.send, b'x'); t('sendall after', c.sendall, b'x'); t('send nothing after', c.send, b''); t('shutdown twice', c.shutdown, SHUT_WR); print(d.recv(5)); d.send(b'still'); print(c.recv(9))
d.shutdown(SHUT_RD); t('recv after rd', d.recv, 1)
d.close(); t('closed peer', c.recv, 1); t('recv of closed', d.recv, 1); t('send of closed', d.send, b'x'); t('accept closed', d.accept); t('close closed', d.close); t('fileno', d.fileno); t('repr', repr, d); t('detach', d.detach); t('settimeout', d.settimeout, 1); t('setblocking', d.setblocking, 1); t('makefile', lambda: d.makefile('rb').read()); t('getsockname', d.getsockname); t('with', d.__enter__ and (lambda: d.shutdown(2)))
c.close(); a.close()
# reset
a = S.socket(); a.bind(L); a.listen(); c = S.create_connection(a.getsockname()); d, _ = a.accept(); d.send(b'unread'); time.sleep(.05); c.close(); time.sleep(.05); t('reset', d.recv, 9); d.close()
c = S.create_connection(a.getsockname()); d, _ = a.accept(); d.close(); time.sleep(.05); t('send 1', c.send, b'x'); time.sleep(.05); t('send 2', c.send, b'x'); c.close()
# refused
at = a.getsockname(); a.close(); t('refused', S.create_connection, at); c = S.socket(); t('refused', c.connect, at); t('again', c.connect_ex, at); c.close()
c = S.socket(); c.setblocking(False); print(errno.errorcode.get(c.connect_ex(at))); select.select([], [c], [], 1); print(errno.errorcode.get(c.getsockopt(SOL_SOCKET, SO_ERROR)), c.getsockopt(SOL_SOCKET, SO_ERROR)); c.close()
# UDP
u = S.socket(AF_INET, SOCK_DGRAM); t('send', u.send, b'x'); t('recv', lambda: (u.settimeout(.05), u.recv(1))); t('listen', u.listen); t('shutdown', u.shutdown, 2); t('peer', u.getpeername); t('port 0', u.sendto, b'x', L); t('too long', u.sendto, b'x' * 70000, ('127.0.0.1', 9)); 
u.bind(L); t('bind again', u.bind, L); v = S.socket(AF_INET, SOCK_DGRAM); t('in use', v.bind, u.getsockname()); t('to self', u.sendto, b'self', u.getsockname()); t('short', u.recv, 2); v.connect(u.getsockname()); t('v', v.send, b'from v'); t('into', u.recvfrom_into, bytearray(4)); t('empty', v.send, b''); t('empty', u.recvfrom, 5); t('listen', v.listen); t('peek', lambda: (v.send(b'peeked'), u.recv(3, MSG_PEEK), u.recv(9)))
u.setblocking(False); t('u', u.recvfrom, 5); u.close(); t('closed', u.sendto, b'x', L); v.settimeout(1); t('refused', v.send, b'1'); time.sleep(.05); t('refused', v.send, b'2'); v.close()
# options
c = S.socket(); t('opt', c.getsockopt, SOL_SOCKET, SO_TYPE); t('opt', c.getsockopt, SOL_SOCKET, SO_REUSEADDR); c.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1); t('opt', c.getsockopt, SOL_SOCKET, SO_REUSEADDR); t('linger', c.getsockopt, SOL_SOCKET, SO_LINGER, 8); c.setsockopt(SOL_SOCKET, SO_LINGER, b'\1\0\0\0\5\0\0\0'); t('linger', c.getsockopt, SOL_SOCKET, SO_LINGER, 8); t('nodelay', lambda: (c.setsockopt(IPPROTO_TCP, TCP_NODELAY, True), c.getsockopt(IPPROTO_TCP, TCP_NODELAY))); t('b', c.getsockopt, SOL_SOCKET, SO_TYPE, 4); t('b', c.getsockopt, SOL_SOCKET, SO_TYPE, 2); t('short', c.setsockopt, SOL_SOCKET, SO_LINGER, b'\1'); t('short', c.setsockopt, SOL_SOCKET, SO_LINGER, 1); c.close()
# closing while others wait
a = S.socket(); a.bind(L); a.listen(); c = S.create_connection(a.getsockname()); d, _ = a.accept()
def sender():
    try:
        while 1: d.sendall(b'x' * 100000)
    except OSError as e: print('sender', type(e).__name__, e)
d.settimeout(.1); sender(); d.close(); c.close()
# files
c = S.create_connection(a.getsockname()); d, _ = a.accept(); c.settimeout(.05); f = c.makefile('rb'); t('f', f.read, 1); t('f', f.read, 1); t('f', f.readline); c.settimeout(0); g = c.makefile('rb', 0); t('g', g.read, 1); t('g', g.readinto, bytearray(1)); t('g', g.write, b'x'); t('g', lambda: g.seek(0)); t('g', lambda: g.truncate()); t('g', g.tell); g.close(); t('g', g.read); t('g', g.fileno); t('g', lambda: g.name); t('g', g.readable); t('g', repr, g.closed); c.close(); d.close()
t('SocketIO', S.SocketIO, a, 'x'); t('SocketIO', S.SocketIO, 1, 'r')
a.close()
