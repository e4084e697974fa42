# NameErrors with suggestions: locals, globals, built-ins, modules, self.
import traceback
counter = 1
class Thing:
    value = 3
    def get(self):
        return valeu
    def attr(self):
        return value
def t(f):
    try:
        f()
    except Exception:
        traceback.print_exc()
def local():
    length = 5
    return lenght
def glob(): return countr
def builtin(): return prnt(1)
def module(): return sys.argv
def none(): return qqqqqqqq
def unbound():
    x = x + 1
def deleted():
    y = 1
    del y
    return y
def free():
    def inner(): return z
    inner()
    z = 1
for f in local, glob, builtin, module, none, unbound, deleted, free, Thing().get, Thing().attr:
    t(f)
print(Counter)
