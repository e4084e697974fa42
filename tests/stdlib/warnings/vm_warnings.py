# What the interpreter itself warns of, with and without the module warnings.
import sys
yes, no = True, False
class T:
    def __trunc__(self): return 44
class I:
    def __int__(self): return True
    def __index__(self): return True
def g():
    yield 1
print(bool(NotImplemented), int(T()), ~yes, int(I()), file=sys.stderr)
it = g()
next(it)
try:
    it.throw(ValueError, "text")
except ValueError as e:
    print(repr(e))
for i in range(3):
    ~no # once for each place
print(eval("'\\d'"))
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    print(~yes, not NotImplemented, int(T()), int(I()))
    for x in w:
        print(x.category.__name__, x.message, x.lineno)
warnings.simplefilter("error")
for f in lambda: ~yes, lambda: int(T()), lambda: bool(NotImplemented), lambda: eval("'\\d'"), lambda: eval("1 is 1"):
    try:
        print(f())
    except Warning as e:
        print(type(e).__name__, e)
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
