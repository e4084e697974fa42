# The import statement: its forms, and what it says when it fails.
import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "lib"))

def show(s, g=None):
    try:
        exec(s, g if g is not None else globals())
    except BaseException as e:
        print(s, "->", type(e).__name__, str(e), getattr(e, "name", None), getattr(e, "name_from", None))


show("import bad")
show("import bad")
print("bad" in sys.modules)
show("import boom")
print("boom" in sys.modules)
show("import swap; print(swap.val)")
show("import gone")
show("from lazy import *; print(a, b)")
show("import lazy; lazy.q")
show("from lazy import q")
show("from allbad import *")
show("from allmiss import *")
g = {}
show("from pk import *; print(sorted(k for k in globals() if k[0] != '_'))", g)
show("import pk.sub.leaf, pk; print(pk.sub.leaf, pk.__doc__, pk.__path__)")
show("import pk.sub.badrel")
print("pk.sub.badrel" in sys.modules, hasattr(pk.sub, "badrel"))
show("from pk.sub.leaf import __name__ as n; print(n)")
show("from pk import sub as s2, v as vv; print(s2, vv)")
show("import pk.sub as ps; print(ps)")
import ns, ns.m
print(ns, ns.__path__, ns.__package__, ns.__file__, ns.__doc__, ns.m.z)
for s in ["from . import k", "from .k import j", "import lazy.b", "import nosuch.b", "from lazy import nosuch",
          "from ns import nosuch", "from sys import nosuch", "import pk.nosuch", "from pk import nosuch", "import ns.m.u",
          "from nosuch import *", "import sys.x", "from pk.nosuch import x", "import pk.s1.x"]:
    show(s)
sys.modules["k"] = None
show("import k")
show("from k import x")
for g in [{"__package__": "pk", "__name__": "pk.x"}, {"__package__": "zz"}, {"__name__": "zz.t"},
          {"__package__": None, "__name__": "pk", "__path__": []}, {"__package__": 3}, {}, {"__name__": "x"}]:
    for name, level in (("s1", 1), ("", 3)):
        try:
            print(__import__(name, g, None, ["name"], level))
        except Exception as e:
            print(g, repr(e))
print(__import__("pk.s1"), __import__("pk.s1", None, None, ["q"]))
for args in [(3,), ("",), ("pk", None, None, None, -1), ()]:
    try:
        print(__import__(*args))
    except Exception as e:
        print(repr(e))
sys.path.insert(0, 3)
sys.path.append("/nonexistent")
show("import zzz")
