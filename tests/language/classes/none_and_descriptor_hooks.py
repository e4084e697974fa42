# Special methods that are properties, descriptors or that raise when they are looked up, and what operations make of that.
def attempt(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"

class Raising:
    def __init__(self, kind):
        self.kind = kind
    def __get__(self, obj, owner):
        raise self.kind("from the descriptor")

class Bad:
    __eq__ = Raising(AttributeError)
    __lt__ = Raising(ValueError)
    __len__ = Raising(AttributeError)
    __add__ = Raising(KeyError)
    __iter__ = Raising(AttributeError)
    __call__ = Raising(ValueError)
    __contains__ = Raising(AttributeError)
    __hash__ = Raising(ValueError)
    __bool__ = Raising(AttributeError)
    __index__ = Raising(AttributeError)
    __enter__ = Raising(ValueError)
b = Bad()
for f in (lambda: b == b, lambda: b == 1, lambda: b != 1, lambda: b < b, lambda: b > 1, lambda: len(b), lambda: b + 1, lambda: list(b), lambda: b(), lambda: 1 in b, lambda: hash(b), lambda: bool(b), lambda: [1][b]):
    print(attempt(f))

class ByProperty:
    def __init__(self, n):
        self.n = n
    @property
    def __len__(self):
        return lambda: self.n
    @property
    def __getitem__(self):
        return lambda i: i * self.n
    @property
    def __call__(self):
        return lambda *a: ("called", self.n, a)
    @property
    def __add__(self):
        return lambda o: self.n + o
    @property
    def __str__(self):
        return lambda: f"str {self.n}"
p = ByProperty(3)
print(len(p), p[5], p(1, 2), p + 4, str(p), bool(p))

class Static:
    @staticmethod
    def __len__():
        return 7
    @classmethod
    def __call__(cls, x):
        return cls.__name__, x
    __getitem__ = staticmethod(lambda i: ("item", i))
    __add__ = int.__add__
    __iter__ = lambda self: iter("ab")
    __repr__ = str
    __sub__ = max
s = Static()
print(len(s), s("x"), s["k"], list(s), attempt(lambda: s + 1), attempt(lambda: repr(s)), attempt(lambda: s - s))

class Callable:
    def __call__(self, *args):
        return "object as method", len(args)
class UsesCallable:
    __len__ = Callable()
    method = Callable()
    __add__ = Callable()
print(attempt(lambda: len(UsesCallable())), UsesCallable().method(1), UsesCallable() + 1)

class Meta(type):
    @property
    def __doc__(cls):
        return "doc from the metaclass"
    def __getattr__(cls, name):
        return f"meta {name}"
class M(metaclass=Meta):
    def __getattr__(self, name):
        return f"instance {name}"
print(M.anything, M().anything, M.__doc__, attempt(lambda: len(M())), attempt(lambda: M + 1))

class SetName:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name
    def __get__(self, obj, owner=None):
        return self if obj is None else f"{self.name} of {type(obj).__name__}"
class Named:
    a = SetName()
    b = c = SetName()
print(Named().a, Named().b, Named().c, Named.b is Named.c)
Named.d = SetName()
print(attempt(lambda: Named().d))
class BadName:
    def __set_name__(self, owner, name):
        raise RuntimeError("refused")
try:
    class X:
        attr = BadName()
except RuntimeError as e:
    print(e, e.__notes__)
