# What a class statement does, step by step: __prepare__, the body, the metaclass, __set_name__, __init_subclass__.


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", mcs.__name__, name, [b.__name__ for b in bases], kw)
        return Namespace(prepared=True)

    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, type(ns).__name__, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcs, name, bases, dict(ns))

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args, kw)
        return super().__call__(*args, **kw)


class Namespace(dict):
    def __setitem__(self, name, value):
        if not name.startswith("__"):
            print("store", name)
        super().__setitem__(name, value)

    def __missing__(self, name):
        if name == "magic":
            return "from the namespace"
        raise KeyError(name)


class A(metaclass=Meta, option=1):
    x = magic
    y = prepared

    def __init__(self, v=0):
        self.v = v


class B(A, other="kw"):
    z = 3


print(A.x, A.y, B(5).v, type(B).__name__, B.__mro__[1].__name__)


def function_meta(name, bases, ns, **kw):
    print("function", name, bases, kw)
    return ns


class D(metaclass=function_meta, a=1):
    attr = 1


print(type(D).__name__, D["attr"])


class Deriving(Meta):
    pass


class E(A, metaclass=Deriving):
    pass


class F(E, A):
    pass


print(type(E).__name__, type(F).__name__)


class M1(type): pass
class M2(type): pass
class C1(metaclass=M1): pass
class C2(metaclass=M2): pass


for what in ["class X(C1, C2): pass", "class X(C1, metaclass=M2): pass", "class X(metaclass=5): pass", "class X(5): pass", "class X(metaclass=Meta, **{'metaclass': Meta}): pass",
             "class X(int, str): pass", "class X(A, A): pass", "class X(object, A): pass", "class X(type, int): pass", "class X(bool): pass", "class X(unknown=1): pass",
             "class X(*[A], **{'k': 1}): pass", "class X(type(None)): pass", "class X(metaclass=lambda *a: 1/0): pass", "type('X', (A,), {})", "type('X', A, {})", "type(1, (), {})",
             "type('X', (), 1)", "type('X', (), {}, k=1)", "type('a\\0b', (), {})", "type('X', (), {'__slots__': 1})", "type('X', (), {'__slots__': ('a', 'a b')})",
             "type('X', (), {'__qualname__': 1})", "type('X', (), {'__classcell__': 1})"]:
    try:
        exec(what)
        print(what, "works")
    except Exception as e:
        print(what, "!", type(e).__name__, e)


class Hooked:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        print("subclass", cls.__name__, tag)


class Sub(Hooked, tag="t"): pass


try:
    class Sub2(Hooked, wrong=1): pass
except TypeError as e:
    print(e)


class Entries:
    def __mro_entries__(self, bases):
        print("entries", bases == (entry, Hooked))
        return (A,)


entry = Entries()
try:
    class FromEntry(entry, Hooked): pass
except TypeError as e:
    print(e)
