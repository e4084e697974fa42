"""Copying, moving and removing files and whole folders."""

import os
import stat

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error",
           "SameFileError", "which", "ignore_patterns", "get_terminal_size", "ExecError", "SpecialFileError", "ReadError",
           "RegistryError", "make_archive", "get_archive_formats", "register_archive_format",
           "unregister_archive_format", "get_unpack_formats", "register_unpack_format", "unregister_unpack_format",
           "unpack_archive"]

COPY_BUFSIZE = 256 * 1024


class Error(OSError):
    pass


class SameFileError(Error):
    """Source and destination are the same file."""


class SpecialFileError(OSError):
    """Something cannot be done with a special file, such as a pipe."""


class ExecError(OSError):
    """A command could not be run."""


class ReadError(OSError):
    """An archive cannot be read."""


class RegistryError(Exception):
    """A format of archives is already there, or is not."""


class _GiveupOnFastCopy(Exception):
    """There is no faster way to copy."""


def copyfileobj(fsrc, fdst, length=0):
    """Copy what is left of one file object to another."""
    while chunk := fsrc.read(length or COPY_BUFSIZE):
        fdst.write(chunk)


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy what a file holds. Returns dst."""
    if os.path.exists(dst) and os.path.samefile(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, 'rb') as fsrc, open(dst, 'wb') as fdst:
        copyfileobj(fsrc, fdst)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Give dst the mode of src."""
    if follow_symlinks or not (os.path.islink(src) and os.path.islink(dst)):
        os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Give dst the mode and the times of src."""
    if follow_symlinks or not (os.path.islink(src) and os.path.islink(dst)):
        st = os.stat(src)
        os.utime(dst, ns=(st.st_atime_ns, st.st_mtime_ns))
        os.chmod(dst, stat.S_IMODE(st.st_mode))


def _into(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file with its mode, into dst if that is a folder. Returns the path of the copy."""
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Copy a file with its mode and its times, into dst if that is a folder. Returns the path of the copy."""
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    """A function for copytree() that leaves out names that match one of the patterns."""
    def ignore(path, names):
        from fnmatch import filter
        return {name for p in patterns for name in filter(names, p)}
    return ignore


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    """Copy a folder and everything in it. Returns dst."""
    with os.scandir(src) as found:
        entries = list(found)
    left_out = ignore(os.fspath(src), [e.name for e in entries]) if ignore else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for e in entries:
        if e.name in left_out:
            continue
        to = os.path.join(dst, e.name)
        try:
            if e.is_symlink() and symlinks:
                os.symlink(os.readlink(e.path), to)
            elif e.is_symlink() and ignore_dangling_symlinks and not os.path.exists(e.path):
                continue
            elif e.is_dir():
                copytree(e.path, to, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(e.path, to)
        except Error as err:
            errors.extend(err.args[0])
        except OSError as why:
            errors.append((e.path, to, str(why)))
    try:
        copystat(src, dst)
    except OSError as why:
        errors.append((src, dst, str(why)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Remove a folder and everything in it. onexc is called with the function that failed, its path and the exception."""
    def failed(function, path, error):
        if onexc is not None:
            onexc(function, path, error)
        elif onerror is not None:
            onerror(function, path, (type(error), error, error.__traceback__))
        elif not ignore_errors:
            raise error
    try:
        if os.path.islink(path):
            raise OSError("Cannot call rmtree on a symbolic link")
        with os.scandir(path) as found:
            entries = list(found)
    except OSError as error:
        failed(os.path.islink if os.path.islink(path) else os.lstat, path, error)
        return
    for e in entries:
        if e.is_dir(follow_symlinks=False):
            rmtree(e.path, ignore_errors, onerror, onexc=onexc)
            continue
        try:
            os.unlink(e.path)
        except FileNotFoundError:
            continue
        except OSError as error:
            failed(os.unlink, e.path, error)
    try:
        os.rmdir(path)
    except FileNotFoundError:
        pass
    except OSError as error:
        failed(os.rmdir, path, error)


def move(src, dst, copy_function=copy2):
    """Move a file or folder, into dst if that is a folder. Returns the new path."""
    real = dst
    if os.path.isdir(dst) and not os.path.samefile(src, dst):
        real = os.path.join(dst, os.path.basename(os.fspath(src).rstrip('/')))
        if os.path.exists(real):
            raise Error("Destination path '%s' already exists" % real)
    try:
        os.rename(src, real)
    except OSError:
        if os.path.isdir(src) and not os.path.islink(src):
            if os.path.abspath(dst).startswith(os.path.abspath(src) + '/'):
                raise Error("Cannot move a directory '%s' into itself '%s'." % (src, dst)) from None
            copytree(src, real, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, real)
            os.unlink(src)
    return real


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """The path of a program, or None."""
    if os.path.dirname(cmd):
        folders = [""]
    else:
        folders = (os.environ.get("PATH", os.defpath) if path is None else path).split(os.pathsep)
    for folder in folders:
        name = os.path.join(folder, cmd)
        if os.path.exists(name) and os.access(name, mode) and not os.path.isdir(name):
            return name
    return None


def get_terminal_size(fallback=(80, 24)):
    """Columns and lines of the terminal: those of COLUMNS and LINES, or the fallback."""
    size = []
    for name, default in zip(("COLUMNS", "LINES"), fallback):
        try:
            size.append(int(os.environ[name]) or default)
        except (KeyError, ValueError):
            size.append(default)
    return os.terminal_size(*size)


# The formats of archives: those that programs register. Modules for the usual ones are not there.
_packers = {}
_unpackers = {}


def _check_format(function, extra_args):
    if not callable(function):
        raise TypeError(f"The {function} object is not callable")
    if not isinstance(extra_args, (tuple, list)):
        raise TypeError("extra_args needs to be a sequence")


def get_archive_formats():
    """The formats in which archives can be made: pairs of a name and a description."""
    return sorted((name, entry[2]) for name, entry in _packers.items())


def register_archive_format(name, function, extra_args=None, description=""):
    """Add a format. function(base_name, base_dir, **arguments) makes an archive and returns its path."""
    extra_args = extra_args or []
    _check_format(function, extra_args)
    for pair in extra_args:
        if not isinstance(pair, (tuple, list)) or len(pair) != 2:
            raise TypeError("extra_args elements are : (arg_name, value)")
    _packers[name] = function, extra_args, description


def unregister_archive_format(name):
    """Take a format away."""
    del _packers[name]


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None, logger=None):
    """Make an archive of what is in root_dir, and there in base_dir. Returns its path."""
    try:
        function, extra_args, _ = _packers[format]
    except KeyError:
        raise ValueError(f"unknown archive format {format!r}") from None
    arguments = {"dry_run": dry_run, "logger": logger, "owner": owner, "group": group, **dict(extra_args)}
    base_dir = os.curdir if base_dir is None else base_dir
    if root_dir is None:
        return function(base_name, base_dir, **arguments)
    if getattr(function, "supports_root_dir", False):
        return function(os.fspath(base_name), base_dir, root_dir=os.fspath(root_dir), **arguments)
    before = os.getcwd()
    base_name = os.path.abspath(base_name)
    if not dry_run:
        os.chdir(root_dir)
    try:
        return function(base_name, base_dir, **arguments)
    finally:
        os.chdir(before)


def get_unpack_formats():
    """The formats that can be unpacked: a name, the ends of file names, and a description of each."""
    return sorted((name, entry[0], entry[3]) for name, entry in _unpackers.items())


def register_unpack_format(name, extensions, function, extra_args=None, description=""):
    """Add a format. function(path, folder, **arguments) unpacks an archive; files of it end in one of the extensions."""
    _check_format(function, extra_args or [])
    for other, entry in _unpackers.items():
        for taken in entry[0]:
            if taken in extensions:
                raise RegistryError(f'{taken} is already registered for "{other}"')
    _unpackers[name] = extensions, function, extra_args or [], description


def unregister_unpack_format(name):
    """Take a format away."""
    del _unpackers[name]


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Unpack an archive into a folder, the current one by default. Its format is known by the end of its name."""
    folder = os.fspath(os.getcwd() if extract_dir is None else extract_dir)
    filename = os.fspath(filename)
    more = {} if filter is None else {"filter": filter}
    if format is not None:
        if format not in _unpackers:
            raise ValueError(f"Unknown unpack format '{format}'")
    else:
        format = next((name for name, entry in _unpackers.items() if any(filename.endswith(e) for e in entry[0])), None)
        if format is None:
            raise ReadError(f"Unknown archive format '{filename}'")
    _, function, extra_args, _ = _unpackers[format]
    function(filename, folder, **dict(extra_args), **more)
