# Attributes of built-in types that are fields: their descriptors, and what writing to them says.
import types


def attempt(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)


for o, names in [(1j, "real imag"), (range(3), "start stop step"), (slice(1), "start stop"), (OSError(2, "x"), "errno strerror"),
                 (property(), "fget fset"), (lambda: 0, "__globals__ __closure__ __module__"), (super(int, 1), "__self__ __thisclass__"),
                 (SystemExit(3), "code"), ((lambda: 0).__code__, "co_name co_argcount"), (StopIteration(2), "value"),
                 (ImportError("a", name="b"), "name msg"), (SyntaxError("a"), "msg lineno")]:
    for n in names.split():
        d = next(vars(c)[n] for c in type(o).__mro__ if n in vars(c))
        print(d, type(d) is types.MemberDescriptorType, d.__name__, d.__objclass__.__name__, d.__qualname__)
        attempt("set", lambda: d.__set__(o, 5))
        attempt("delete", lambda: d.__delete__(o))
        attempt("wrong", lambda: d.__get__(5.5))
for d in [float.real, BaseException.args, type.__dict__["__name__"]]:
    print(type(d).__name__, d)
print([type(vars(type)[n]).__name__ for n in ("__flags__", "__base__", "__mro__", "__doc__")], type(vars(str.lower.__class__)["__name__"]).__name__)


class E(OSError):
    __slots__ = ("extra",)


e = E(2, "b")
e.errno, e.extra = 7, 8
print(e.errno, e.extra, E.extra, vars(e))


class C(complex):
    __slots__ = ("more",)


c = C(1, 2)
c.more = 3
print(c.more, c.real, C.more)
