# from m import *, __all__, module attributes, __getattr__ and __dir__ of modules, and modules that are made by hand.
import sys, types

def make(name, source):
    m = types.ModuleType(name, f"doc of {name}")
    exec(source, m.__dict__)
    sys.modules[name] = m
    return m

make("m_plain", "a = 1\n_b = 2\n__c__ = 3\nimport sys as s")
make("m_all", "__all__ = ['a', '_b']\na = 1\n_b = 2\nc = 3")
make("m_bad", "__all__ = ['missing']")
make("m_types", "__all__ = [1]")
make("m_tuple", "__all__ = ('x',)\nx = 5")
make("m_attr", "calls = []\ndef __getattr__(name):\n    calls.append(name)\n    if name.startswith('dyn'): return name.upper()\n    raise AttributeError(f'nothing like {name}')\ndef __dir__():\n    return ['z', 'dyn_a']")

for name in ("m_plain", "m_all", "m_bad", "m_types", "m_tuple"):
    ns = {}
    try:
        exec(f"from {name} import *", ns)
        del ns["__builtins__"]
        print(name, sorted(ns))
    except Exception as e:
        print(name, type(e).__name__, e)

import m_attr
from m_attr import dyn_x, dyn_y as y
print(m_attr.dyn_z, dyn_x, y, dir(m_attr), m_attr.calls)
try:
    m_attr.other
except AttributeError as e:
    print(e)
try:
    from m_attr import other
except ImportError as e:
    print(e, e.name, e.path)
try:
    from m_plain import a, nothing
except ImportError as e:
    print(e, e.name)
try:
    from m_plain import aa
except ImportError as e:
    print(e)
try:
    import no_such_module.sub
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    import m_plain.sub
except ModuleNotFoundError as e:
    print(e, e.name)
sys.modules["blocked"] = None
try:
    import blocked
except ModuleNotFoundError as e:
    print(e, e.name)
sys.modules["odd"] = 5
import odd
print(odd)
try:
    from odd import real, nothing
except ImportError as e:
    print(real, e)

m = types.ModuleType("m")
print(m, m.__name__, m.__doc__, m.__dict__, hasattr(m, "__file__"))
m.x = 1
del m.__name__
print(m)
m.__name__ = "renamed"
m.__file__ = "/some/file.py"
print(m, vars(m)["x"])
try:
    m.y
except AttributeError as e:
    print(e)
for bad in (lambda: types.ModuleType(), lambda: types.ModuleType(5), lambda: setattr(m, "__dict__", {}), lambda: delattr(m, "q")):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(e)

class Sub(types.ModuleType):
    @property
    def computed(self):
        return f"from {self.__name__}"
    def __call__(self, *args):
        return args
s = Sub("s")
print(s.computed, s(1, 2), repr(s).startswith("<module 's'"))
m.__class__ = Sub
print(m.computed)
print(__name__, __doc__ and __doc__[:4], __builtins__ is not None, __spec__)
import sys as first, sys as second
print(first is second is sys.modules["sys"])
