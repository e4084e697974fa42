"""Waiting for many sockets at once, each registered with data of its own."""

import math
import select
from abc import ABCMeta, abstractmethod
from collections import namedtuple
from collections.abc import Mapping

EVENT_READ = 1
EVENT_WRITE = 2


def _fileobj_to_fd(fileobj):
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f"Invalid file object: {fileobj!r}") from None
    if fd < 0:
        raise ValueError(f"Invalid file descriptor: {fd}")
    return fd


SelectorKey = namedtuple('SelectorKey', ['fileobj', 'fd', 'events', 'data'], module='selectors')
SelectorKey.__doc__ = "What was registered: an object, its descriptor, the events and the data."


class _SelectorMapping(Mapping):
    """The keys of a selector by their objects."""

    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._fd_to_key)

    def get(self, fileobj, default=None):
        return self._selector._fd_to_key.get(self._selector._fileobj_lookup(fileobj), default)

    def __getitem__(self, fileobj):
        fd = self._selector._fileobj_lookup(fileobj)
        key = self._selector._fd_to_key.get(fd)
        if key is None:
            raise KeyError("{!r} is not registered".format(fileobj))
        return key

    def __iter__(self):
        return iter(self._selector._fd_to_key)


class BaseSelector(metaclass=ABCMeta):
    """What all selectors have in common."""

    @abstractmethod
    def register(self, fileobj, events, data=None):
        """Register an object for events. A SelectorKey."""
        raise NotImplementedError

    @abstractmethod
    def unregister(self, fileobj):
        """Forget an object. Its SelectorKey."""
        raise NotImplementedError

    def modify(self, fileobj, events, data=None):
        """Register an object for other events or with other data. Its SelectorKey."""
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    @abstractmethod
    def select(self, timeout=None):
        """Wait until objects are ready, at most a number of seconds. A list of pairs of a SelectorKey and its events."""
        raise NotImplementedError

    def close(self):
        """Forget everything."""

    def get_key(self, fileobj):
        """The SelectorKey of an object."""
        mapping = self.get_map()
        if mapping is None:
            raise RuntimeError('Selector is closed')
        try:
            return mapping[fileobj]
        except KeyError:
            raise KeyError("{!r} is not registered".format(fileobj)) from None

    @abstractmethod
    def get_map(self):
        """A mapping of objects to their SelectorKeys."""
        raise NotImplementedError

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class _BaseSelectorImpl(BaseSelector):

    def __init__(self):
        self._fd_to_key = {}
        self._map = _SelectorMapping(self)

    def _fileobj_lookup(self, fileobj):
        try:
            return _fileobj_to_fd(fileobj)
        except ValueError:  # it may have been closed since
            for key in self._fd_to_key.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError("Invalid events: {!r}".format(events))
        key = SelectorKey(fileobj, self._fileobj_lookup(fileobj), events, data)
        if key.fd in self._fd_to_key:
            raise KeyError("{!r} (FD {}) is already registered".format(fileobj, key.fd))
        self._fd_to_key[key.fd] = key
        return key

    def unregister(self, fileobj):
        try:
            return self._fd_to_key.pop(self._fileobj_lookup(fileobj))
        except KeyError:
            raise KeyError("{!r} is not registered".format(fileobj)) from None

    def modify(self, fileobj, events, data=None):
        try:
            key = self._fd_to_key[self._fileobj_lookup(fileobj)]
        except KeyError:
            raise KeyError("{!r} is not registered".format(fileobj)) from None
        if events != key.events:
            self.unregister(fileobj)
            key = self.register(fileobj, events, data)
        elif data != key.data:
            key = key._replace(data=data)
            self._fd_to_key[key.fd] = key
        return key

    def close(self):
        self._fd_to_key.clear()
        self._map = None

    def get_map(self):
        return self._map

    def _ready(self, pairs, read, write):
        """The result of select for pairs of descriptors and events. read and write are what means that."""
        result = []
        for fd, event in pairs:
            key = self._fd_to_key.get(fd)
            if key:
                events = (EVENT_READ if event & read else 0) | (EVENT_WRITE if event & write else 0)
                if events & key.events:
                    result.append((key, events & key.events))
        return result


class SelectSelector(_BaseSelectorImpl):
    """A selector that is made of select.select."""

    def __init__(self):
        super().__init__()
        self._readers = set()
        self._writers = set()

    def register(self, fileobj, events, data=None):
        key = super().register(fileobj, events, data)
        if events & EVENT_READ:
            self._readers.add(key.fd)
        if events & EVENT_WRITE:
            self._writers.add(key.fd)
        return key

    def unregister(self, fileobj):
        key = super().unregister(fileobj)
        self._readers.discard(key.fd)
        self._writers.discard(key.fd)
        return key

    def select(self, timeout=None):
        if timeout is not None:
            timeout = max(timeout, 0)
        try:
            r, w, _ = select.select(self._readers, self._writers, [], timeout)
        except InterruptedError:
            return []
        r, w = set(r), set(w)
        return self._ready([(fd, (fd in r) | (fd in w) << 1) for fd in r | w], 1, 2)


class _PollLikeSelector(_BaseSelectorImpl):
    """A selector that is made of an object with register, unregister and poll."""

    def __init__(self):
        super().__init__()
        self._selector = self._selector_cls()

    def _events(self, events):
        return (self._EVENT_READ if events & EVENT_READ else 0) | (self._EVENT_WRITE if events & EVENT_WRITE else 0)

    def register(self, fileobj, events, data=None):
        key = super().register(fileobj, events, data)
        try:
            self._selector.register(key.fd, self._events(events))
        except:
            super().unregister(fileobj)
            raise
        return key

    def unregister(self, fileobj):
        key = super().unregister(fileobj)
        try:
            self._selector.unregister(key.fd)
        except OSError:  # it was closed
            pass
        return key

    def modify(self, fileobj, events, data=None):
        try:
            key = self._fd_to_key[self._fileobj_lookup(fileobj)]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None
        if events != key.events:
            try:
                self._selector.modify(key.fd, self._events(events))
            except:
                super().unregister(fileobj)
                raise
        if events != key.events or data != key.data:
            key = key._replace(events=events, data=data)
            self._fd_to_key[key.fd] = key
        return key

    def select(self, timeout=None):
        if timeout is not None:
            timeout = 0 if timeout <= 0 else timeout
        try:
            pairs = self._poll(timeout)
        except InterruptedError:
            return []
        # A hang-up or an error is both.
        return self._ready(pairs, ~self._EVENT_WRITE, ~self._EVENT_READ)


class PollSelector(_PollLikeSelector):
    """A selector that is made of select.poll."""

    _selector_cls = select.poll
    _EVENT_READ = select.POLLIN
    _EVENT_WRITE = select.POLLOUT

    def _poll(self, timeout):
        return self._selector.poll(None if timeout is None else math.ceil(timeout * 1e3))


class EpollSelector(_PollLikeSelector):
    """A selector that is made of select.epoll."""

    _selector_cls = select.epoll
    _EVENT_READ = select.EPOLLIN
    _EVENT_WRITE = select.EPOLLOUT

    def _poll(self, timeout):
        if timeout is None:
            timeout = -1
        return self._selector.poll(math.ceil(timeout * 1e3) * 1e-3, max(len(self._fd_to_key), 1))

    def fileno(self):
        """The descriptor of the epoll object."""
        return self._selector.fileno()

    def close(self):
        self._selector.close()
        super().close()


DefaultSelector = EpollSelector
