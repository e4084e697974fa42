import circpkg

for name in ("y", "q"):
    try:
        print(getattr(circpkg, name))
    except AttributeError as e:
        print(e)
try:
    from circpkg import y
except ImportError as e:
    print(e)
from circpkg import q
print(q.__name__, q is not None)
try:
    from .... import z
except ImportError as e:
    print(e, e.name, e.path, e.name_from)
