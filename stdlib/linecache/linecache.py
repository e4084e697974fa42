# The module linecache: lines of source files, for those who show where something happened.

__doc__ = "The lines of source files, which are read once."
__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# By the name of a file: its size, the time of its change or None, its lines, and its path; or only a function that gives
# its text, which has not been called yet.
cache = {}

def clearcache():
    """Forget all files."""
    cache.clear()

def getline(filename, lineno, module_globals=None):
    """A line of a file, with its newline; '' if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''

def getlines(filename, module_globals=None):
    """The lines of a file; [] if it cannot be read. module_globals may name a loader that knows them."""
    entry = cache.get(filename, ())
    if len(entry) > 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []

def checkcache(filename=None):
    """Forget the files, or the one, that have changed."""
    import os
    for name in list(cache) if filename is None else [filename]:
        entry = cache.get(name, ())
        if len(entry) < 4 or entry[1] is None:
            continue # unknown, not read yet, or from a loader
        try:
            st = os.stat(entry[3])
        except (OSError, ValueError):
            cache.pop(name, None)
            continue
        if entry[0] != st.st_size or entry[1] != st.st_mtime:
            cache.pop(name, None)

def updatecache(filename, module_globals=None):
    """Read a file anew, and return its lines."""
    import os
    if len(cache.get(filename, ())) != 1:
        cache.pop(filename, None)
    if not filename or filename.startswith('<') and filename.endswith('>'):
        return []
    fullname = filename
    try:
        st = os.stat(fullname)
    except ValueError:
        return []
    except OSError:
        if lazycache(filename, module_globals):
            try:
                data = cache[filename][0]()
            except (ImportError, OSError):
                pass
            else:
                if data is None:
                    return []
                cache[filename] = len(data), None, [line + '\n' for line in data.splitlines()], fullname
                return cache[filename][2]
        st = None
        if not os.path.isabs(filename):
            fullname, st = _search(filename)
        if st is None:
            return []
    try:
        lines = _read(fullname)
    except (OSError, UnicodeDecodeError, SyntaxError):
        return []
    if not lines:
        lines = ['\n']
    elif not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = st.st_size, st.st_mtime, lines, fullname
    return lines

def _search(filename):
    import os
    import sys
    for folder in sys.path:
        try:
            fullname = os.path.join(folder, filename)
            return fullname, os.stat(fullname)
        except (OSError, ValueError, TypeError, AttributeError):
            pass
    return filename, None

def _read(path):
    # The lines of a source file, which may say its encoding in one of the first two.
    with open(path, 'rb') as f:
        data = f.read()
    encoding = 'utf-8-sig'
    for line in data.split(b'\n', 2)[:2]:
        line = line.strip()
        if line and not line.startswith(b'#'):
            break
        before, found, name = line.partition(b'coding')
        if found and name[:1] in (b':', b'='):
            name = name[1:].strip().decode('latin-1')
            end = 0
            while end < len(name) and (name[end].isalnum() or name[end] in '-_.'):
                end += 1
            encoding = name[:end]
            break
    try:
        text = data.decode(encoding)
    except LookupError:
        raise SyntaxError('unknown encoding: ' + encoding) from None
    parts = text.replace('\r\n', '\n').replace('\r', '\n').split('\n') # splitlines() breaks elsewhere too
    lines = [line + '\n' for line in parts[:-1]]
    return lines + parts[-1:] if parts[-1] else lines

def lazycache(filename, module_globals):
    """Note where the lines of a file can be had: from the loader of the module with these globals. The result says whether
    they can."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or filename.startswith('<') and filename.endswith('>'):
        return False
    if module_globals and '__name__' in module_globals:
        spec = module_globals.get('__spec__')
        name = getattr(spec, 'name', None) or module_globals['__name__']
        loader = getattr(spec, 'loader', None) or module_globals.get('__loader__')
        get_source = getattr(loader, 'get_source', None)
        if name and get_source:
            cache[filename] = (lambda: get_source(name)),
            return True
    return False

def _register_code(code, string, name):
    cache[code] = len(string), None, [line + '\n' for line in string.splitlines()], name
