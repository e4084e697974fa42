"""Servers: a server waits for requests and makes a handler of a class for each, one by one or in threads."""

import io
import socket
import threading
from time import monotonic as _now

__all__ = ["BaseServer", "TCPServer", "UDPServer", "ThreadingUDPServer", "ThreadingTCPServer", "BaseRequestHandler",
           "StreamRequestHandler", "DatagramRequestHandler", "ThreadingMixIn", "UnixStreamServer", "UnixDatagramServer",
           "ThreadingUnixStreamServer", "ThreadingUnixDatagramServer"]


class BaseServer:
    """What all servers have in common. Most methods are there to be overridden."""

    timeout = None

    def __init__(self, server_address, RequestHandlerClass):
        self.server_address = server_address
        self.RequestHandlerClass = RequestHandlerClass
        self._stop = False
        self._stopped = threading.Event()

    def server_activate(self):
        """Make ready to get requests."""

    def serve_forever(self, poll_interval=0.5):
        """Handle requests until shutdown is called, for which is looked after each so many seconds."""
        import selectors
        self._stopped.clear()
        try:
            with selectors.PollSelector() as selector:
                selector.register(self, selectors.EVENT_READ)
                while not self._stop:
                    ready = selector.select(poll_interval)
                    if self._stop:
                        break
                    if ready:
                        self._handle_request_noblock()
                    self.service_actions()
        finally:
            self._stop = False
            self._stopped.set()

    def shutdown(self):
        """End serve_forever, which runs in another thread, and wait for its end."""
        self._stop = True
        self._stopped.wait()

    def service_actions(self):
        """Called by serve_forever after each wait."""

    def handle_request(self):
        """Handle one request. If none comes in self.timeout seconds, call handle_timeout."""
        import selectors
        timeout = self.socket.gettimeout()
        if timeout is None:
            timeout = self.timeout
        elif self.timeout is not None:
            timeout = min(timeout, self.timeout)
        end = None if timeout is None else _now() + timeout
        with selectors.PollSelector() as selector:
            selector.register(self, selectors.EVENT_READ)
            while True:
                if selector.select(timeout):
                    return self._handle_request_noblock()
                if end is not None:
                    timeout = end - _now()
                    if timeout < 0:
                        return self.handle_timeout()

    def _handle_request_noblock(self):
        try:
            request, client_address = self.get_request()
        except OSError:
            return
        try:
            if self.verify_request(request, client_address):
                self.process_request(request, client_address)
            else:
                self.shutdown_request(request)
        except Exception:
            self.handle_error(request, client_address)
            self.shutdown_request(request)
        except:
            self.shutdown_request(request)
            raise

    def handle_timeout(self):
        """Called by handle_request if no request has come."""

    def verify_request(self, request, client_address):
        """Whether to handle a request."""
        return True

    def process_request(self, request, client_address):
        """Have a request handled."""
        self.finish_request(request, client_address)
        self.shutdown_request(request)

    def server_close(self):
        """Clean up."""

    def finish_request(self, request, client_address):
        """Make the handler of a request, which handles it."""
        self.RequestHandlerClass(request, client_address, self)

    def shutdown_request(self, request):
        """Called when a request has been handled."""
        self.close_request(request)

    def close_request(self, request):
        """Clean up after a request."""

    def handle_error(self, request, client_address):
        """Called when a handler has raised an exception: report it."""
        import sys
        import traceback
        line = '-' * 40
        print(line, file=sys.stderr)
        print('Exception occurred during processing of request from', client_address, file=sys.stderr)
        traceback.print_exc()
        print(line, file=sys.stderr)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.server_close()


class TCPServer(BaseServer):
    """A server whose requests are connections."""

    address_family = socket.AF_INET
    socket_type = socket.SOCK_STREAM
    request_queue_size = 5
    allow_reuse_address = False
    allow_reuse_port = False

    def __init__(self, server_address, RequestHandlerClass, bind_and_activate=True):
        super().__init__(server_address, RequestHandlerClass)
        self.socket = socket.socket(self.address_family, self.socket_type)
        if bind_and_activate:
            try:
                self.server_bind()
                self.server_activate()
            except:
                self.server_close()
                raise

    def server_bind(self):
        """Give the server's socket its address."""
        if self.allow_reuse_address:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if self.allow_reuse_port and self.address_family in (socket.AF_INET, socket.AF_INET6):
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()

    def server_activate(self):
        self.socket.listen(self.request_queue_size)

    def server_close(self):
        self.socket.close()

    def fileno(self):
        """The descriptor of the server's socket."""
        return self.socket.fileno()

    def get_request(self):
        """A request, and where it comes from."""
        return self.socket.accept()

    def shutdown_request(self, request):
        try:
            request.shutdown(socket.SHUT_WR)
        except OSError:  # the other side has gone
            pass
        self.close_request(request)

    def close_request(self, request):
        request.close()


class UDPServer(TCPServer):
    """A server whose requests are datagrams: pairs of the bytes and the socket to answer with."""

    socket_type = socket.SOCK_DGRAM
    max_packet_size = 8192

    def get_request(self):
        data, address = self.socket.recvfrom(self.max_packet_size)
        return (data, self.socket), address

    def server_activate(self):
        pass

    def shutdown_request(self, request):
        self.close_request(request)

    def close_request(self, request):
        pass


class ThreadingMixIn:
    """Makes a server handle each request in a thread of its own."""

    daemon_threads = False
    block_on_close = True
    _threads = None

    def process_request_thread(self, request, client_address):
        """What a thread does."""
        try:
            self.finish_request(request, client_address)
        except Exception:
            self.handle_error(request, client_address)
        finally:
            self.shutdown_request(request)

    def process_request(self, request, client_address):
        t = threading.Thread(target=self.process_request_thread, args=(request, client_address))
        t.daemon = self.daemon_threads
        if not t.daemon and self.block_on_close:
            self._threads = [old for old in self._threads or () if old.is_alive()]
            self._threads.append(t)
        t.start()

    def server_close(self):
        super().server_close()
        for t in self._threads or ():
            t.join()


class ThreadingUDPServer(ThreadingMixIn, UDPServer):
    pass


class ThreadingTCPServer(ThreadingMixIn, TCPServer):
    pass


class UnixStreamServer(TCPServer):
    address_family = socket.AF_UNIX


class UnixDatagramServer(UDPServer):
    address_family = socket.AF_UNIX


class ThreadingUnixStreamServer(ThreadingMixIn, UnixStreamServer):
    pass


class ThreadingUnixDatagramServer(ThreadingMixIn, UnixDatagramServer):
    pass


class BaseRequestHandler:
    """Handles a request: what __init__ makes of request, client_address and server."""

    def __init__(self, request, client_address, server):
        self.request = request
        self.client_address = client_address
        self.server = server
        self.setup()
        try:
            self.handle()
        finally:
            self.finish()

    def setup(self):
        """Called before handle."""

    def handle(self):
        """Handle the request."""

    def finish(self):
        """Called after handle."""


class StreamRequestHandler(BaseRequestHandler):
    """Handles a connection, which it reads from rfile and answers in wfile."""

    rbufsize = -1
    wbufsize = 0
    timeout = None
    disable_nagle_algorithm = False

    def setup(self):
        self.connection = self.request
        if self.timeout is not None:
            self.connection.settimeout(self.timeout)
        if self.disable_nagle_algorithm:
            self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
        self.rfile = self.connection.makefile('rb', self.rbufsize)
        self.wfile = _Sender(self.connection) if self.wbufsize == 0 else self.connection.makefile('wb', self.wbufsize)

    def finish(self):
        if not self.wfile.closed:
            try:
                self.wfile.flush()
            except OSError:  # the other side has gone
                pass
        self.wfile.close()
        self.rfile.close()


class _Sender(io.BufferedIOBase):
    """A file without a buffer that writes everything to a socket."""

    def __init__(self, sock):
        self._sock = sock

    def writable(self):
        return True

    def write(self, b):
        self._sock.sendall(b)
        return memoryview(b).nbytes

    def fileno(self):
        return self._sock.fileno()


class DatagramRequestHandler(BaseRequestHandler):
    """Handles a datagram, which it reads from rfile; what it writes to wfile is the answer."""

    def setup(self):
        self.packet, self.socket = self.request
        self.rfile = io.BytesIO(self.packet)
        self.wfile = io.BytesIO()

    def finish(self):
        self.socket.sendto(self.wfile.getvalue(), self.client_address)
