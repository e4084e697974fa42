"""Files and folders that last as long as they are needed, with names that nobody else has."""

import io as _io
import os as _os
import types as _types

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp", "TMP_MAX",
           "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX = 238328
template = "tmp"
tempdir = None


_bin_openflags = _text_openflags = _os.O_RDWR | _os.O_CREAT | _os.O_EXCL | getattr(_os, 'O_NOFOLLOW', 0)


def _candidate_tempdir_list():
    # Where temporary files could be, the best first.
    named = [name for name in map(_os.getenv, ('TMPDIR', 'TEMP', 'TMP')) if name]
    try:
        here = _os.getcwd()
    except (AttributeError, OSError):
        here = _os.curdir
    return [*named, '/tmp', '/var/tmp', '/usr/tmp', here]


def _get_default_tempdir(dirlist=None):
    # The first folder in which a file can be made.
    folders = _candidate_tempdir_list() if dirlist is None else dirlist
    for folder in folders:
        if folder != _os.curdir:
            folder = _os.path.abspath(folder)
        for _, name in zip(range(100), _RandomNameSequence()):
            path = _os.path.join(folder, name)
            try:
                fd = _os.open(path, _bin_openflags, 0o600)
            except FileExistsError:
                continue
            except OSError:
                break
            try:
                try:
                    _os.write(fd, b'blat')
                finally:
                    _os.close(fd)
            finally:
                _os.unlink(path)
            return folder
    raise FileNotFoundError(2, "No usable temporary directory found in %s" % folders)


def _gettempdir():
    global tempdir
    if tempdir is None:
        tempdir = _get_default_tempdir()
    return tempdir


def gettempdir():
    """The folder for temporary files: that of TMPDIR, TEMP or TMP, or /tmp."""
    return _os.fsdecode(_gettempdir())


def gettempdirb():
    """gettempdir() as bytes."""
    return _os.fsencode(_gettempdir())


def gettempprefix():
    """What the names begin with."""
    return _os.fsdecode(template)


def gettempprefixb():
    """What the names begin with, as bytes."""
    return _os.fsencode(template)


class _RandomNameSequence:
    """Random names, without end."""

    characters = "abcdefghijklmnopqrstuvwxyz0123456789_"

    def __iter__(self):
        return self

    def __next__(self):
        return ''.join(self.rng.choices(self.characters, k=8))

    @property
    def rng(self):
        if getattr(self, '_rng', None) is None:
            from random import Random
            self._rng = Random()
        return self._rng


_name_sequence = None


def _get_candidate_names():
    global _name_sequence
    if _name_sequence is None:
        _name_sequence = _RandomNameSequence()
    return _name_sequence


def _infer_return_type(*args):
    # str or bytes, as the arguments are.
    kind = None
    for arg in args:
        if isinstance(arg, _os.PathLike):
            arg = _os.fspath(arg)
        if arg is None:
            continue
        this = bytes if isinstance(arg, bytes) else str
        if kind not in (None, this):
            raise TypeError("Can't mix bytes and non-bytes in path components.")
        kind = this
    if kind is None:
        kind = bytes if isinstance(tempdir, bytes) else str
    return kind


def _parts(prefix, suffix, dir):
    # The arguments with their defaults: all str or all bytes.
    kind = _infer_return_type(prefix, suffix, dir)
    if kind is bytes:
        defaults = gettempprefixb, gettempdirb
    else:
        defaults = gettempprefix, gettempdir
    return (defaults[0]() if prefix is None else prefix, kind() if suffix is None else suffix,
            defaults[1]() if dir is None else dir, kind)


def _each_name(kind):
    for _, name in zip(range(TMP_MAX), _get_candidate_names()):
        yield _os.fsencode(name) if kind is bytes else name


def _mkstemp_inner(dir, pre, suf, flags, output_type):
    dir = _os.path.abspath(dir)
    for name in _each_name(output_type):
        path = _os.path.join(dir, pre + name + suf)
        try:
            return _os.open(path, flags, 0o600), path
        except FileExistsError:
            continue
    raise FileExistsError(17, "No usable temporary file name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make a file. Returns a descriptor, open for reading and writing, and the path; the caller removes the file."""
    prefix, suffix, dir, kind = _parts(prefix, suffix, dir)
    return _mkstemp_inner(dir, prefix, suffix, _text_openflags if text else _bin_openflags, kind)


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a folder. Returns its path; the caller removes it."""
    prefix, suffix, dir, kind = _parts(prefix, suffix, dir)
    for name in _each_name(kind):
        path = _os.path.join(dir, prefix + name + suffix)
        try:
            _os.mkdir(path, 0o700)
        except FileExistsError:
            continue
        return _os.path.abspath(path)
    raise FileExistsError(17, "No usable temporary directory name found")


def mktemp(suffix="", prefix=template, dir=None):
    """A path that nothing has at the moment. Somebody else may be faster: use mkstemp()."""
    if dir is None:
        dir = gettempdir()
    for name in _each_name(str):
        path = _os.path.join(dir, prefix + name + suffix)
        if not _os.path.lexists(path):
            return path
    raise FileExistsError(17, "No usable temporary filename found")


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


class SpooledTemporaryFile(_io.IOBase):
    """A file that is in memory until it is larger than max_size, or until fileno() is asked for."""

    _rolled = False

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        if 'b' in mode:
            self._file = _io.BytesIO()
        else:
            encoding = _io.text_encoding(encoding)
            self._file = _io.TextIOWrapper(_io.BytesIO(), encoding=encoding, errors=errors, newline=newline)
        self._max_size = max_size
        self._TemporaryFileArgs = dict(mode=mode, buffering=buffering, suffix=suffix, prefix=prefix, encoding=encoding,
                                       newline=newline, dir=dir, errors=errors)

    __class_getitem__ = classmethod(_types.GenericAlias)

    def _check(self, file):
        if not self._rolled and self._max_size and file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        """Go on with a file of the file system."""
        if self._rolled:
            return
        memory = self._file
        new = self._file = TemporaryFile(**self._TemporaryFileArgs)
        del self._TemporaryFileArgs
        place = memory.tell()
        if hasattr(new, 'buffer'):
            new.buffer.write(memory.detach().getvalue())
        else:
            new.write(memory.getvalue())
        new.seek(place, 0)
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def __iter__(self):
        return iter(self._file)

    def __del__(self):
        if not self.closed:
            import warnings
            warnings.warn(f"Unclosed file {self!r}", ResourceWarning, stacklevel=2, source=self)
            self.close()

    def close(self):
        self._file.close()

    @property
    def closed(self):
        return self._file.closed

    @property
    def encoding(self):
        return self._file.encoding

    @property
    def errors(self):
        return self._file.errors

    @property
    def newlines(self):
        return self._file.newlines

    @property
    def mode(self):
        return self._file.mode if self._rolled else self._TemporaryFileArgs['mode']

    @property
    def name(self):
        return getattr(self._file, 'name', None)

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def write(self, s):
        n = self._file.write(s)
        self._check(self._file)
        return n

    def writelines(self, iterable):
        if not self._max_size or self._rolled:
            return self._file.writelines(iterable)
        for line in iterable:
            self.write(line)

    def detach(self):
        return self._file.detach()


def _pass_on(name):
    def method(self, *args):
        return getattr(self._file, name)(*args)
    method.__name__ = name
    method.__qualname__ = 'SpooledTemporaryFile.' + name
    return method


for _name in ('flush', 'isatty', 'read', 'read1', 'readinto', 'readinto1', 'readline', 'readlines', 'readable', 'seek',
              'seekable', 'tell', 'writable'):
    setattr(SpooledTemporaryFile, _name, _pass_on(_name))


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
