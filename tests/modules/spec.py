# What modules tell of themselves.
import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "lib"))

import pk, lazy, ns, time

for m in (pk, lazy, ns, sys):
    print(m.__name__, repr(m.__package__), m.__spec__.name, m.__spec__.parent, m.__spec__.has_location,
          m.__spec__.submodule_search_locations, type(m.__spec__), m.__spec__._initializing if m is not sys else None)
    print(m.__loader__ is m.__spec__.loader, type(m.__loader__).__name__)
print(__spec__, __package__, __name__, __file__, type(__loader__).__name__, __builtins__)
print(dir(lazy))
print(dir(ns))
print(lazy.__spec__.origin == lazy.__file__, lazy.__loader__.path == lazy.__file__, lazy.__loader__.name)
print(sys.__spec__, repr(pk), repr(ns), repr(time))
