# __import__ may be replaced.
import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "lib"))

import builtins

old = builtins.__import__


def spy(name, globals=None, locals=None, fromlist=(), level=0):
    if name[0:1] != "_":
        print("import", name, fromlist, level, globals["__name__"])
    return old(name, globals, locals, fromlist, level)


builtins.__import__ = spy
import pk.sub
from pk import v
import pk.s1 as s1
builtins.__import__ = old
del builtins.__import__
try:
    import pk
except ImportError as e:
    print(e)
builtins.__import__ = old
