class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", mcs.__name__, name, bases, kw)
        return {"prepared": True}

    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, bases, kw, [k for k in ns if not k.startswith("__")])
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args, kw)
        return super().__call__(*args, **kw)

    def __getattr__(cls, name):
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError(f"no {name} in {cls.__name__}")

    def __len__(cls): return 42
    def __iter__(cls): return iter("abc")
    def __contains__(cls, x): return x == "in"
    def __getitem__(cls, k): return (cls.__name__, k)
    def __repr__(cls): return f"<meta {cls.__name__}>"
    def __instancecheck__(cls, obj): return obj == "magic" or type.__instancecheck__(cls, obj)
    def __subclasscheck__(cls, sub): return sub is int or type.__subclasscheck__(cls, sub)
    @property
    def prop(cls): return "prop of " + cls.__name__
    def method(cls): return "method of " + cls.__name__


class A(metaclass=Meta, flag=1):
    x = 1
    def __init__(self, v=0): self.v = v


class B(A, other=2): pass


print(A, B, type(A), type(B))
print(A(5).v, B().v)
print(len(A), list(B), "in" in A, "out" in A, A["k"], A.dyn_x, A.prop, B.method())
print(isinstance("magic", A), isinstance(5, A), issubclass(int, A), issubclass(B, A), issubclass(str, A))
try:
    A.other
except AttributeError as e:
    print(e)
try:
    A().prop
except AttributeError as e:
    print(e)
print(A.prepared)


def factory(name, bases, ns):
    return (name, bases, sorted(k for k in ns if k[0] != "_"))
class Odd(metaclass=factory):
    a = 1
    b = 2
print(Odd)


class M1(type): pass
class M2(type): pass
class C1(metaclass=M1): pass
class C2(metaclass=M2): pass
try:
    class C3(C1, C2): pass
except TypeError as e:
    print(e)
class M3(M1, M2): pass
class C4(C1, C2, metaclass=M3): pass
print(type(C4).__name__)
T = type("T", (A,), {"y": 2})
print(T.y, T.__name__)
try:
    class Bad(flag=1): pass
except TypeError as e:
    print(e)


class Log(dict):
    def __setitem__(self, k, v):
        if not k.startswith("__"): print("set", k)
        super().__setitem__(k, v)
class LM(type):
    @classmethod
    def __prepare__(mcs, n, b): return Log()
class L(metaclass=LM):
    a = 1
    def f(self): pass
    for i in range(2): pass
    del a
    class Inner: pass
    import sys as s
print(sorted(k for k in vars(L) if k[0] != "_"))
class SingletonMeta(type):
    instances = {}
    def __call__(cls, *a):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*a)
        return cls.instances[cls]
class Single(metaclass=SingletonMeta):
    def __init__(self, v): self.v = v
print(Single(1) is Single(2), Single(3).v)
