"""Files and folders that last as long as they are needed, with names that nobody else has."""

import os as _os

__all__ = ["NamedTemporaryFile", "TemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp", "TMP_MAX",
           "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX = 10000
template = "tmp"
tempdir = None


def gettempdir():
    """The folder for temporary files: that of TMPDIR, TEMP or TMP, or /tmp."""
    global tempdir
    if tempdir is None:
        names = [_os.environ.get(n) for n in ("TMPDIR", "TEMP", "TMP")] + ["/tmp", "/var/tmp", "/usr/tmp", "."]
        for name in names:
            if name and _os.path.isdir(name):
                tempdir = _os.path.abspath(name)
                break
        else:
            raise FileNotFoundError(2, f"No usable temporary directory found in {[n for n in names if n]}")
    return tempdir


def gettempdirb():
    """gettempdir() as bytes."""
    return _os.fsencode(gettempdir())


def gettempprefix():
    """What the names begin with."""
    return template


def gettempprefixb():
    """What the names begin with, as bytes."""
    return _os.fsencode(template)


def _names():
    # Random names, without end.
    from random import SystemRandom
    choose = SystemRandom().choices
    for _ in range(TMP_MAX):
        yield ''.join(choose("abcdefghijklmnopqrstuvwxyz0123456789_", k=8))


def _parts(prefix, suffix, dir):
    # The arguments with their defaults: all str or all bytes.
    kind = None
    for arg in (prefix, suffix, dir):
        if arg is None:
            continue
        if isinstance(arg, _os.PathLike):
            arg = _os.fspath(arg)
        if kind not in (None, bytes if isinstance(arg, bytes) else str):
            raise TypeError("Can't mix bytes and non-bytes in path components.")
        kind = bytes if isinstance(arg, bytes) else str
        if not isinstance(arg, kind):
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(arg).__name__}")
    if kind is bytes:
        return (gettempprefixb() if prefix is None else prefix, b'' if suffix is None else suffix,
                gettempdirb() if dir is None else dir, _os.fsencode)
    return template if prefix is None else prefix, suffix or '', gettempdir() if dir is None else dir, str


def _make(prefix, suffix, dir, make):
    prefix, suffix, dir, convert = _parts(prefix, suffix, dir)
    dir = _os.path.abspath(dir)
    for name in _names():
        path = _os.path.join(dir, prefix + convert(name) + suffix)
        try:
            return make(path), path
        except FileExistsError:
            continue
    raise FileExistsError(17, "No usable temporary file name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make a file. Returns a descriptor, open for reading and writing, and the path; the caller removes the file."""
    return _make(prefix, suffix, dir, lambda p: _os.open(p, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL, 0o600))


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a folder. Returns its path; the caller removes it."""
    return _make(prefix, suffix, dir, lambda p: _os.mkdir(p, 0o700))[1]


def mktemp(suffix="", prefix=template, dir=None):
    """A path that nothing has at the moment. Somebody else may be faster: use mkstemp()."""
    def free(path):
        if _os.path.lexists(path):
            raise FileExistsError
    return _make(prefix, suffix, dir, free)[1]


class _TemporaryFileWrapper:
    """A file object whose file is removed when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._delete_on_close = delete_on_close

    def __getattr__(self, name):
        value = getattr(self.__dict__['file'], name)
        if not isinstance(value, int):
            setattr(self, name, value)
        return value

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        self.file.__exit__(exc, value, tb)
        self._remove(True)

    def __iter__(self):
        for line in self.file:
            yield line

    def __repr__(self):
        return f"<{self.__class__.__name__} file={self.file!r}>"

    def _remove(self, always):
        if self.delete and (always or self._delete_on_close):
            self.delete = False
            try:
                _os.unlink(self.name)
            except FileNotFoundError:
                pass

    def close(self):
        """Close the file, and remove it perhaps."""
        self.file.close()
        self._remove(False)


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    """A file object of a file with a name, which is removed when it is closed."""
    fd, path = mkstemp(suffix, prefix, dir)
    try:
        file = open(fd, mode, buffering, encoding, errors, newline)
    except:
        _os.close(fd)
        _os.unlink(path)
        raise
    return _TemporaryFileWrapper(file, path, delete, delete_on_close)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    """A file object of a file that nobody else can find."""
    fd, path = mkstemp(suffix, prefix, dir)
    _os.unlink(path)
    try:
        return open(fd, mode, buffering, encoding, errors, newline)
    except:
        _os.close(fd)
        raise


class TemporaryDirectory:
    """A folder that is removed, with what is in it, at the end of a with statement."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Remove the folder."""
        if _os.path.exists(self.name):
            from shutil import rmtree
            rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)
