# Special methods are looked up in the class, not in the instance, and None or a missing one says that there is no operation.
class Plain:
    pass

p = Plain()
p.__len__ = lambda: 5
p.__call__ = lambda: "called"
p.__iter__ = lambda: iter([1])
p.__bool__ = lambda: False
p.__repr__ = lambda: "never"
p.__add__ = lambda other: 1
for f in (len, lambda x: x(), list, lambda x: x + 1, hash):
    try:
        print("ok", type(f(p)).__name__)
    except TypeError as e:
        print(e)
print(bool(p), repr(p).startswith("<__main__.Plain object"))

class Blocked(list):
    __iter__ = None
    __contains__ = None
    __hash__ = None
    __len__ = None
    __getitem__ = None
    __add__ = None

b = Blocked()
for f in (iter, lambda x: 1 in x, hash, len, lambda x: x[0], lambda x: x + [1], reversed, bool):
    try:
        print(str(f(b)).split(" at 0x")[0])
    except TypeError as e:
        print(e)

class Reflected:
    __radd__ = None
    def __rsub__(self, other):
        return NotImplemented

for f in (lambda: 1 + Reflected(), lambda: 1 - Reflected(), lambda: Reflected() * 2, lambda: Reflected() ** 2, lambda: divmod(1, Reflected())):
    try:
        f()
    except TypeError as e:
        print(e)

class Meta(type):
    def __len__(cls):
        return 42
    def __iter__(cls):
        return iter(cls.__name__)
    def __getitem__(cls, i):
        return cls, i
    def __contains__(cls, x):
        return x == cls.__name__
    def __call__(cls, *args):
        print("making", cls.__name__, args)
        return super().__call__()
    def __add__(cls, other):
        return cls.__name__ + other.__name__
    def __bool__(cls):
        return False

class A(metaclass=Meta):
    def __class_getitem__(cls, i):
        return "never"

class B(A):
    pass

print(len(A), list(B), A[1] == (A, 1), "A" in A, "A" in B, A + B, bool(A), isinstance(A(1, 2), A))

class Getattr:
    def __getattr__(self, name):
        print("getattr", name)
        return lambda *a: 7

g = Getattr()
print(g.anything(), g.__len__())
for f in (len, iter, lambda x: x[0], lambda x: -x, lambda x: x()):
    try:
        f(g)
    except TypeError as e:
        print(e)
