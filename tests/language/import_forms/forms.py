import sys, time as t
from sys import maxsize, path as sys_path
from sys import (version_info as vi, byteorder,)
import sys as system
print(maxsize > 0, sys_path is sys.path, vi[0] == sys.version_info[0], byteorder in ("little", "big"), system is sys)
try:
    import ujson as json_mod
except ImportError:
    json_mod = None
print(json_mod)
try: import nope.sub
except ModuleNotFoundError as e: print(e, e.name)
try: from sys import nope
except ImportError as e: print(str(e).split(" (")[0], e.name)
try: from nope import x
except ImportError as e: print(type(e).__name__, e)
try: import sys.nope
except ImportError as e: print(e)
if True:
    import sys as conditional
for mod in ("time", "sys"):
    m = __import__(mod)
    print(m.__name__, type(m).__name__)
def f():
    import sys
    from time import sleep, time as now
    return sys.maxsize == maxsize, callable(sleep), now.__name__
print(f())
class C:
    import sys as s
    from time import sleep
    names = sorted(k for k in vars() if k[0] != "_")
print(C.names, C.s is sys)
def g():
    global gs
    import sys as gs
g()
print(gs is sys)
exec("from time import *\nfrom sys import *")
print("sleep" in globals(), "maxsize" in globals(), "_getframe" in globals())
print("sys" in sys.modules, sys.modules["sys"] is sys, "__main__" in sys.modules, sys.modules["__main__"].f is f)
print(__name__, __file__.endswith("forms.py"), __builtins__ is not None, __spec__, __package__)
t.custom = 5
import time
print(time.custom, t is time, t.__name__)
del time.custom
try: time.custom
except AttributeError as e: print(e)
try: sys.modulez
except AttributeError as e: print(e)
for src in ("import a.b as c.d", "import", "from x import", "from x import (", "from x import *, y", "from x import (a, b", "def f(): from x import *", "from . import *, a", "import a as", "from x import a.b", "import (a)", "from x import ()", "from x import a,", "from __future__ import nope", "from __future__ import braces", "x = 1\nfrom __future__ import annotations", "class C:\n from x import *"):
    try: compile(src, "s", "exec"); print("ok", repr(src))
    except SyntaxError as e: print(f"{src!r:36} {e.msg}")
