# What of the module is simpler in Python.

import abc

supports_dir_fd = supports_effective_ids = supports_fd = supports_follow_symlinks = frozenset()
EX_OK = 0


class PathLike(abc.ABC):
    """What stands for a path: it has a method __fspath__."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """The path as str or bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            for c in subclass.__mro__:
                if '__fspath__' in c.__dict__:
                    return True if c.__dict__['__fspath__'] is not None else NotImplemented
        return NotImplemented

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


def walk(top, topdown=True, onerror=None, followlinks=False):
    """The folders below top, each as a triple: its path, the names of folders in it, and those of files.

    Folders come before those in them, and a change to the list of names changes where the walk goes; with topdown false
    they come after. onerror is called with the OSError of a folder that cannot be read.
    """
    stack = [fspath(top)]
    while stack:
        top = stack.pop()
        if isinstance(top, tuple):
            yield top
            continue
        dirs, files, into = [], [], []
        try:
            entries = list(scandir(top))
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        for entry in entries:
            try:
                is_dir = entry.is_dir()
            except OSError:
                is_dir = False
            (dirs if is_dir else files).append(entry.name)
            if not topdown and is_dir and (followlinks or not entry.is_symlink()):
                into.append(entry.path)
        if topdown:
            yield top, dirs, files
            for name in reversed(dirs):
                below = path.join(top, name)
                if followlinks or not path.islink(below):
                    stack.append(below)
        else:
            stack.append((top, dirs, files))
            stack.extend(reversed(into))


def removedirs(name):
    """Remove a folder, and those that it is in as long as they are empty then."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Give a file another name: folders are made for the new one, and those that the old one leaves empty removed."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def getcwdb():
    """The current directory as bytes."""
    return fsencode(getcwd())


def get_exec_path(env=None):
    """The folders in which programs are looked for."""
    return (environ if env is None else env).get('PATH', defpath).split(pathsep)


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """A file object of a descriptor."""
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def putenv(name, value, /):
    """Nothing that could be seen: there are no other processes. Assign to environ[name]."""
    if not isinstance(name, (str, bytes)) or not isinstance(value, (str, bytes)):
        raise TypeError("str, bytes or os.PathLike expected")


def unsetenv(name, /):
    """Nothing that could be seen: there are no other processes. Delete environ[name]."""


def times():
    """Processor time of this process and of others, and the time that has passed. All of the process's counts as the user's."""
    import time
    return times_result((time.process_time(), 0.0, 0.0, 0.0, time.monotonic()))


def get_terminal_size(fd=1, /):
    """The size of the terminal, if that is known."""
    raise OSError(25, strerror(25))




def _bytes_environ():
    from _collections_abc import MutableMapping

    class _EnvironBytes(MutableMapping):
        """The variables of the environment as bytes: another view of environ."""

        def _key(self, key):
            if not isinstance(key, bytes):
                raise TypeError("bytes expected, not %s" % type(key).__name__)
            return fsdecode(key)

        def __getitem__(self, key):
            try:
                return fsencode(environ[self._key(key)])
            except KeyError:
                raise KeyError(key) from None

        def __setitem__(self, key, value):
            environ[self._key(key)] = self._key(value)

        def __delitem__(self, key):
            try:
                del environ[self._key(key)]
            except KeyError:
                raise KeyError(key) from None

        def __iter__(self):
            return iter([fsencode(key) for key in environ])

        def __len__(self):
            return len(environ)

        def __repr__(self):
            return "environ({%s})" % ", ".join(f"{k!r}: {v!r}" for k, v in self.items())

    return _EnvironBytes()


def getenvb(key, default=None):
    """The value of a variable of the environment, as bytes."""
    return __getattr__('environb').get(key, default)


def __getattr__(name):
    if name == 'environb':
        global environb
        environb = globals().get('environb') or _bytes_environ()
        return environb
    if name == 'terminal_size':
        from collections import namedtuple
        global terminal_size
        terminal_size = namedtuple('terminal_size', 'columns lines', module='os')
        return terminal_size
    raise AttributeError(f"module 'os' has no attribute {name!r}", name=name)


__all__ = sorted([_n for _n in globals() if not _n.startswith('_') and _n not in ('error', 'abc')] + ['environb'])
