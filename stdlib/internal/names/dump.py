# Prints the public names of the modules that are its arguments, one a line: module, name, and the attributes of a class.
# Both Pythons run it.
import sys

def public(m):
    names = list(getattr(m, '__all__', ()))
    for n in dir(m):
        if n.startswith('_') or n in names:
            continue
        v = getattr(m, n, None)
        if isinstance(v, type(sys)):
            continue
        home = getattr(v, '__module__', None)
        if hasattr(m, '__all__') and (home != m.__name__ or not callable(v)):
            continue # what the module itself uses
        if isinstance(home, str) and home.lstrip('_') not in (m.__name__.lstrip('_'), 'builtins', 'posix', 'posixpath'):
            continue
        names.append(n)
    return sorted(set(names))

for name in sys.argv[1:]:
    try:
        m = __import__(name, None, None, ['x'])
    except ImportError:
        continue
    print(name)
    for n in public(m):
        try:
            v = getattr(m, n)
        except AttributeError:
            continue
        attrs = [a for a in dir(v) if not a.startswith('_')] if isinstance(v, type) else []
        print(name, n, *attrs)
