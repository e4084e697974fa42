"""Find files by the patterns of shells; ** stands for any number of folders if recursive is true."""
import fnmatch
import itertools
import os
import re

__all__ = ["escape", "glob", "iglob", "translate"]

_magic = re.compile("[*?[]")
_magic_bytes = re.compile(b"[*?[]")


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """A list of the paths that match. With root_dir they count from there."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """An iterator over the paths that match. With root_dir they count from there."""
    if dir_fd is not None:
        raise NotImplementedError("dir_fd unavailable on this platform")
    root_dir = pathname[:0] if root_dir is None else os.fspath(root_dir)
    found = _find(pathname, root_dir, recursive, False, include_hidden)
    if not pathname or recursive and _is_recursive(pathname[:2]):
        # The folder itself does not count.
        first = next(found, None)
        if first:
            found = itertools.chain([first], found)
    return found


def _find(path, root, recursive, dirs_only, hidden):
    folder, name = os.path.split(path)
    if not has_magic(path):
        full = _join(root, path)
        if name and os.path.lexists(full) or not name and os.path.isdir(_join(root, folder)):
            yield path
        return
    if not folder:
        yield from _within(root, folder, name, recursive, dirs_only, hidden, bare=True)
        return
    folders = [folder]
    if folder != path and has_magic(folder):
        folders = _find(folder, root, recursive, True, hidden)
    for f in folders:
        for found in _within(root, f, name, recursive, dirs_only, hidden):
            yield os.path.join(f, found)


def _within(root, folder, name, recursive, dirs_only, hidden, bare=False):
    """The names in one folder that match the last part of a pattern."""
    full = _join(root, folder)
    if recursive and _is_recursive(name):
        if not full or os.path.isdir(full):
            yield name[:0]
        yield from _below(full, name, dirs_only, hidden)
    elif bare or has_magic(name):
        names = _names(full, name, dirs_only)
        if not (hidden or _is_hidden(name)):
            names = (n for n in names if not _is_hidden(n))
        yield from fnmatch.filter(names, name)
    elif name:
        if os.path.lexists(_join(full, name)):
            yield name
    elif os.path.isdir(full):
        yield name


def _names(folder, like, dirs_only):
    where = folder or (b"." if isinstance(like, bytes) else ".")
    try:
        names = os.listdir(where)
    except OSError:
        return []
    if dirs_only:
        names = [n for n in names if os.path.isdir(os.path.join(where, n))]
    return names


def _below(folder, like, dirs_only, hidden):
    for name in _names(folder, like, dirs_only):
        if hidden or not _is_hidden(name):
            yield name
            for below in _below(_join(folder, name), like, dirs_only, hidden):
                yield _join(name, below)


def _old(name):
    import warnings
    warnings.warn(f"glob.{name} is deprecated and will be removed in Python 3.15. Use glob.glob and pass a directory to its "
                  "root_dir argument instead.", DeprecationWarning, stacklevel=3)


def glob0(dirname, pattern):
    """The name pattern, if a folder has it."""
    _old("glob0")
    return list(_within(dirname, "", pattern, False, False, False))


def glob1(dirname, pattern):
    """The names in a folder that match."""
    _old("glob1")
    return list(_within(dirname, "", pattern, False, False, False, bare=True))


def _join(folder, name):
    return os.path.join(folder, name) if folder and name else folder or name


def has_magic(s):
    """Whether a path is a pattern."""
    return (_magic_bytes if isinstance(s, bytes) else _magic).search(s) is not None


def _is_hidden(name):
    return name[0:1] in (".", b".")


def _is_recursive(name):
    return name in ("**", b"**")


def escape(pathname):
    """The pattern that matches a path only."""
    drive, pathname = os.path.splitdrive(pathname)
    if isinstance(pathname, bytes):
        return drive + re.sub(b"([*?[])", rb"[\1]", pathname)
    return drive + re.sub("([*?[])", r"[\1]", pathname)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """The regular expression for a pattern of paths."""
    if not seps:
        seps = (os.path.sep, os.path.altsep) if os.path.altsep else os.path.sep
    escaped = "".join(map(re.escape, seps))
    sep = f"[{escaped}]" if len(seps) > 1 else escaped
    other = f"[^{escaped}]"
    if include_hidden:
        part, parts, last = other + "+", f"(?:.+{sep})?", ".*"
    else:
        part = f"[^{escaped}.]{other}*"
        parts, last = f"(?:{part}{sep})*", f"(?:{part}{sep})*(?:{part})?"
    out = []
    pieces = re.split(sep, pat)
    for i, piece in enumerate(pieces):
        end = i == len(pieces) - 1
        if piece == "*":
            out.append(part if end else part + sep)
        elif recursive and piece == "**":
            if end:
                out.append(last)
            elif pieces[i + 1] != "**":
                out.append(parts)
        else:
            if piece:
                if not include_hidden and piece[0] in "*?":
                    out.append(r"(?!\.)")
                out += fnmatch._translate(piece, other + "*", other)
            if not end:
                out.append(sep)
    return rf"(?s:{''.join(out)})\Z"
