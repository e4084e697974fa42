# CPython warns of these (DeprecationWarning); without the module warnings, nothing is said here.
class T:
    def __trunc__(self): return 44
def g():
    yield 1
print(bool(NotImplemented), int(T()))
it = g()
next(it)
try:
    it.throw(ValueError, "text")
except ValueError as e:
    print(repr(e))
