# What of the module socket is made of _socket: the class socket, files of sockets, and functions that make sockets.

import _socket
import io as _io
from _socket import *
from enum import IntEnum as _IntEnum, IntFlag as _IntFlag


def _enum(kind, name, prefix, without=()):
    names = {n: v for n, v in vars(_socket).items() if n.startswith(prefix) and n not in without}
    globals()[name] = cls = kind(name, names, module="socket")
    globals().update(cls.__members__)


_enum(_IntEnum, "AddressFamily", "AF_")
_enum(_IntEnum, "SocketKind", "SOCK_")
_enum(_IntFlag, "MsgFlag", "MSG_")
_enum(_IntFlag, "AddressInfo", "AI_")

__all__ = ["fromfd", "getfqdn", "create_connection", "create_server", "has_dualstack_ipv6", "AddressFamily", "SocketKind",
           "socketpair", "getaddrinfo", "send_fds", "recv_fds"]
__all__ += [_n for _n in vars(_socket) if not _n.startswith("_") and _n not in ("socketpair", "getaddrinfo")]

_LOCALHOST = '127.0.0.1'
_LOCALHOST_V6 = '::1'
_MODES = {"r", "w", "b"}
_AGAIN = 11


def _as(cls, value):
    try:
        return cls(value)
    except ValueError:
        return value


class socket(_socket.socket):
    """A socket: one end of a connection, or a place where datagrams come and go."""

    __slots__ = ["__weakref__", "_io_refs", "_closed"]

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is None:
            if family == -1:
                family = AF_INET
            if type == -1:
                type = SOCK_STREAM
            if proto == -1:
                proto = 0
        _socket.socket.__init__(self, family, type, proto, fileno)
        self._io_refs = 0  # files of makefile that are not closed
        self._closed = False

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        closed = getattr(self, '_closed', False)
        cls = self.__class__
        s = "<%s.%s%s fd=%i" % (cls.__module__, cls.__qualname__, " [closed]" if closed else "", self.fileno())
        s += ", family=%i, type=%i, proto=%i" % (self.family, self.type, self.proto)
        if not closed:
            for name, get in ("laddr", self.getsockname), ("raddr", self.getpeername):
                try:
                    address = get()
                except error:
                    continue
                if address:
                    s += ", %s=%s" % (name, address)
        return s + '>'

    def __getstate__(self):
        raise TypeError(f"cannot pickle {self.__class__.__name__!r} object")

    def dup(self):
        """Another socket object for the same socket, with a descriptor of its own."""
        sock = self.__class__(self.family, self.type, self.proto, fileno=dup(self.fileno()))
        sock.settimeout(self.gettimeout())
        return sock

    def accept(self):
        """Wait for a connection: a socket for it, and the address of the other side."""
        fd, address = self._accept()
        sock = socket(self.family, self.type, self.proto, fileno=fd)
        if getdefaulttimeout() is None and self.gettimeout():
            sock.setblocking(True)
        return sock, address

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        """A file that reads from the socket and writes to it. Its mode is made of r, w and b."""
        if not set(mode) <= _MODES:
            raise ValueError("invalid mode %r (only r, w, b allowed)" % (mode,))
        writing = "w" in mode
        reading = "r" in mode or not writing
        raw = SocketIO(self, ("r" if reading else "") + ("w" if writing else ""))
        raw._counted = self._opened(raw)
        self._io_refs += 1
        if buffering is None:
            buffering = -1
        if buffering < 0:
            buffering = _io.DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if "b" not in mode:
                raise ValueError("unbuffered streams must be binary")
            return raw
        if reading and writing:
            buffer = _RWPair(raw, buffering)
        elif reading:
            buffer = _io.BufferedReader(raw, buffering)
        else:
            buffer = _io.BufferedWriter(raw, buffering)
        if "b" in mode:
            return buffer
        text = _io.TextIOWrapper(buffer, _io.text_encoding(encoding), errors, newline)
        text.mode = mode
        return text

    def sendfile(self, file, offset=0, count=None):
        """Send what a file holds, from an offset on. The number of bytes sent."""
        return self._sendfile_use_send(file, offset, count)

    def _sendfile_use_send(self, file, offset=0, count=None):
        if "b" not in getattr(file, "mode", "b"):
            raise ValueError("file should be opened in binary mode")
        if self.type != SOCK_STREAM:
            raise ValueError("only SOCK_STREAM type sockets are supported")
        if count is not None:
            if not isinstance(count, int):
                raise TypeError("count must be a positive integer (got {!r})".format(count))
            if count <= 0:
                raise ValueError("count must be a positive integer (got {!r})".format(count))
        if self.gettimeout() == 0:
            raise ValueError("non-blocking sockets are not supported")
        if offset:
            file.seek(offset)
        total = 0
        try:
            while count is None or total < count:
                data = file.read(8192 if count is None else min(8192, count - total))
                if not data:
                    break
                self.sendall(data)
                total += len(data)
            return total
        finally:
            if total > 0 and hasattr(file, 'seek'):
                file.seek(offset + total)

    def _decref_socketios(self):
        if self._io_refs > 0:
            self._io_refs -= 1
        if self._closed:
            self.close()

    def _real_close(self, _close=_socket.socket.close):
        _close(self)

    def close(self):
        """Close the socket, when all its files are closed too."""
        self._closed = True
        if self._io_refs <= 0:
            self._real_close()
        else:
            self._close_later()

    def detach(self):
        """Close the object, but not the descriptor, which is returned."""
        self._closed = True
        return super().detach()

    @property
    def family(self):
        """The family of the socket's addresses."""
        return _as(AddressFamily, super().family)

    @property
    def type(self):
        """The kind of socket."""
        return _as(SocketKind, super().type)

    def get_inheritable(self):
        """Whether other programs would inherit the socket: False, unless set_inheritable has said so."""
        return self._get_inheritable()

    def set_inheritable(self, inheritable):
        """Set whether other programs would inherit the socket. There are none."""
        self._set_inheritable(inheritable)


def fromfd(fd, family, type, proto=0):
    """A socket object for another descriptor of the socket that fd is one of."""
    return socket(family, type, proto, dup(fd))


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Two sockets that are connected with each other."""
    if family is None:
        family = AF_UNIX
    a, b = _socket.socketpair(family, type, proto)
    return socket(family, type, proto, a), socket(family, type, proto, b)


def send_fds(sock, buffers, fds, flags=0, address=None):
    """Send descriptors over a socket with a path (AF_UNIX), beside the bytes of some buffers."""
    from array import array
    return sock.sendmsg(buffers, [(SOL_SOCKET, SCM_RIGHTS, array("i", fds))])


def recv_fds(sock, bufsize, maxfds, flags=0):
    """Receive bytes, and at most maxfds descriptors beside them: the bytes, a list, flags, the sender's address."""
    from array import array
    fds = array("i")
    data, items, flags, address = sock.recvmsg(bufsize, CMSG_LEN(maxfds * fds.itemsize))
    for level, kind, b in items:
        if level == SOL_SOCKET and kind == SCM_RIGHTS:
            fds.frombytes(b[:len(b) - len(b) % fds.itemsize])
    return data, list(fds), flags, address


class SocketIO(_io.RawIOBase):
    """The file that a socket is, without a buffer."""

    def __init__(self, sock, mode):
        if mode not in ("r", "w", "rw", "rb", "wb", "rwb"):
            raise ValueError("invalid mode: %r" % mode)
        _io.RawIOBase.__init__(self)
        self._sock = sock
        if "b" not in mode:
            mode += "b"
        self._mode = mode
        self._reading = "r" in mode
        self._writing = "w" in mode
        self._timed_out = False
        self._counted = None

    def readinto(self, b):
        """Read into a buffer. The number of bytes, None if there are none yet."""
        self._checkClosed()
        self._checkReadable()
        if self._timed_out:
            raise OSError("cannot read from timed out object")
        try:
            return self._sock.recv_into(b)
        except timeout:
            self._timed_out = True
            raise
        except BlockingIOError:
            return None

    def write(self, b):
        """Write bytes. How many were written, None if there is no room."""
        self._checkClosed()
        self._checkWritable()
        try:
            return self._sock.send(b)
        except BlockingIOError:
            return None

    def _checkClosed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def _checkReadable(self):
        if not self._reading:
            raise _io.UnsupportedOperation("not readable")

    def _checkWritable(self):
        if not self._writing:
            raise _io.UnsupportedOperation("not writable")

    def readable(self):
        """Whether it can be read from."""
        self._open()
        return self._reading

    def writable(self):
        """Whether it can be written to."""
        self._open()
        return self._writing

    def seekable(self):
        """False."""
        self._open()
        return False

    def _open(self):
        if self.closed:
            raise ValueError("I/O operation on closed socket.")

    def fileno(self):
        """The socket's descriptor."""
        self._open()
        return self._sock.fileno()

    @property
    def name(self):
        return -1 if self.closed else self.fileno()

    @property
    def mode(self):
        return self._mode

    def close(self):
        """Close the file, and the socket if it is closed but for its files."""
        if self.closed:
            return
        _io.RawIOBase.close(self)
        if self._counted is not None:
            self._counted.close()
        self._sock._decref_socketios()
        self._sock = None


class _RWPair(_io.BufferedIOBase):
    """A file to read from and to write to, with a buffer for each."""

    def __init__(self, raw, size):
        self._raw = raw
        self._reader = _io.BufferedReader(raw, size)
        self._writer = _io.BufferedWriter(raw, size)
        for name in "read", "read1", "peek", "readinto", "readline":
            setattr(self, name, getattr(self._reader, name))
        self.write = self._writer.write
        self.flush = self._writer.flush

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return False

    def fileno(self):
        return self._raw.fileno()

    def close(self):
        try:
            self._writer.close()
        finally:
            self._reader.close()

    @property
    def closed(self):
        return self._writer.closed


def getfqdn(name=''):
    """The full name of a host, of this computer if none is given."""
    name = name.strip()
    if not name or name in ('0.0.0.0', '::'):
        name = gethostname()
    try:
        hostname, aliases, _ = gethostbyaddr(name)
    except error:
        return name
    for name in [hostname, *aliases]:
        if '.' in name:
            return name
    return hostname


_GLOBAL_DEFAULT_TIMEOUT = object()


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    """A socket that is connected with a host and port: with the first of the host's addresses that answers."""
    host, port = address
    errors = []
    for family, kind, proto, _, where in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, proto)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(where)
            errors.clear()
            return sock
        except error as e:
            if not all_errors:
                errors.clear()
            errors.append(e)
            if sock is not None:
                sock.close()
    if not errors:
        raise error("getaddrinfo returns an empty list")
    try:
        if all_errors:
            raise ExceptionGroup("create_connection failed", errors)
        raise errors[0]
    finally:
        errors.clear()


def has_dualstack_ipv6():
    """Whether a socket can serve both IPv4 and IPv6."""
    try:
        with socket(AF_INET6, SOCK_STREAM) as sock:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0)
            return True
    except error:
        return False


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """A socket that accepts connections at an address."""
    if dualstack_ipv6:
        if not has_dualstack_ipv6():
            raise ValueError("dualstack_ipv6 not supported on this platform")
        if family != AF_INET6:
            raise ValueError("dualstack_ipv6 requires AF_INET6 family")
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if family == AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        try:
            sock.bind(address)
        except error as e:
            raise error(e.errno, '%s (while attempting to bind on address %r)' % (e.strerror, address)) from None
        if backlog is None:
            sock.listen()
        else:
            sock.listen(backlog)
        return sock
    except error:
        sock.close()
        raise


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """The addresses of a host and a service: tuples of family, kind, protocol, official name, address."""
    return [(_as(AddressFamily, f), _as(SocketKind, k), p, name, address)
            for f, k, p, name, address in _socket.getaddrinfo(host, port, family, type, proto, flags)]
