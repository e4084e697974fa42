# importlib, and modules that run again.
import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "lib"))

import importlib, importlib.util, counter


def show(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)


print(counter.n, importlib.reload(counter) is counter, counter.n)
del sys.modules["counter"]
show(importlib.reload, counter)
import counter as again
print(again is counter, again.n)
show(importlib.reload, 3)
print(importlib.import_module("pk.sub.leaf").__name__, importlib.import_module(".s1", "pk").__name__, importlib.import_module("..s1", "pk.sub").__name__)
show(importlib.import_module, ".x")
show(importlib.import_module, "...x", "a.b")
show(importlib.import_module, "nosuch")
importlib.invalidate_caches()
print(importlib.util.find_spec("nosuch"), importlib.util.find_spec("slow").origin == importlib.util.find_spec("slow").loader.path)
show(importlib.util.find_spec, "lazy.b")
print(importlib.util.find_spec(".s1", "pk").name, importlib.util.find_spec("pk").submodule_search_locations == importlib.import_module("pk").__path__)
spec = importlib.util.find_spec("lazy")
m = importlib.util.module_from_spec(spec)
print(hasattr(m, "a"), "lazy" in sys.modules)
spec.loader.exec_module(m)
print(m.a, "lazy" in sys.modules)
