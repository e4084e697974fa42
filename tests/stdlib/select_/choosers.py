# The module selectors.
import selectors
import socket
import threading


def check(*texts):
    for text in texts:
        try:
            r = str(eval(text))
        except Exception as e:
            r = '!! ' + type(e).__name__ + ' ' + str(e)
        print(text, '->', r.replace(repr(a), 'A').replace(repr(b), 'B').replace('FD %d' % fd, 'FD N').replace('fd=%d' % fd, 'fd=N'))


for cls in selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector:
    print(cls, cls.__mro__)
    a, b = socket.socketpair()
    fd = a.fileno()
    s = cls()
    check("s.register(a, 0)", "s.register(a, 5)", "s.register(a, 1, 'data')", "s.register(a, 1)", "s.get_key(a).data", "len(s.get_map())", "list(s.get_map()) == [fd]",
          "s.get_map()[a].data", "a in s.get_map()", "b in s.get_map()", "s.select(0)", "s.select(0.01)", "s.select(-1)")
    b.send(b'x')
    check("[(k.data, e) for k, e in s.select()]", "s.modify(a, 3, 'both').events", "[(k.data, e) for k, e in s.select(5)]", "s.modify(a, 3, 'same').data",
          "s.modify(b, 1)", "s.modify('x', 1)", "s.modify(-1, 1)", "s.register('x', 1)", "s.unregister(b)", "s.get_key(b).data" if 0 else "1")
    a.recv(1)
    s.modify(a, selectors.EVENT_READ, 'late')
    t = threading.Timer(0.02, b.close)
    t.start()
    check("[(k.data, e) for k, e in s.select()]")
    t.join()
    a.close()
    check("s.unregister(a).data", "len(s.get_map())")
    with s:
        pass
    check("s.get_map()", "s.get_key(a)")
print(selectors.DefaultSelector is selectors.EpollSelector, selectors.SelectorKey._fields)
try:
    selectors.BaseSelector()
except TypeError as e:
    print(e)
