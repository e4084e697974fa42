# __getattribute__, __getattr__, __setattr__, __delattr__ and __dir__, with super() and descriptors in their way.
class Traced:
    kind = "class attribute"
    def __init__(self):
        self.x = 1
    def __getattribute__(self, name):
        print("get", name)
        return super().__getattribute__(name)
    def __getattr__(self, name):
        print("missing", name)
        if name.startswith("auto"):
            return name[4:]
        raise AttributeError(f"no {name} here")
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)
    def __dir__(self):
        return ["b", "a"]
    def method(self):
        return self.x

t = Traced()
print(t.x, t.kind, t.autopilot, t.method())
t.y = 2
del t.y
try:
    del t.y
except AttributeError as e:
    print(e)
try:
    t.nothing
except AttributeError as e:
    print(e)
print(hasattr(t, "other"), getattr(t, "other", "default"), dir(t), t.__dict__)

class Both:
    @property
    def p(self):
        raise AttributeError("inside p")
    def __getattr__(self, name):
        return "fallback for " + name
print(Both().p)

class Data:
    def __get__(self, obj, owner=None):
        return "data" if obj is not None else self
    def __set__(self, obj, value):
        print("set through descriptor", value)

class NonData:
    def __get__(self, obj, owner=None):
        return "non-data", obj is None, owner.__name__

class Host:
    d = Data()
    n = NonData()

h = Host()
h.__dict__.update(d="shadowed", n="instance wins")
print(h.d, h.n, Host.n)
h.d = 5
print(h.__dict__)
del h.__dict__["n"]
print(h.n)
try:
    del h.d
except AttributeError as e:
    print(e)

class Frozen:
    __slots__ = ("a",)
    def __init__(self):
        object.__setattr__(self, "a", 1)
    def __setattr__(self, name, value):
        raise TypeError("frozen")
f = Frozen()
for action in (lambda: setattr(f, "a", 2), lambda: setattr(f, "b", 2), lambda: f.b, lambda: object.__setattr__(f, "b", 1), lambda: f.a):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)

class Chain:
    def __init__(self, path=""):
        self.path = path
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Chain(f"{self.path}/{name}")
    def __call__(self, *args):
        return Chain(f"{self.path}{args!r}")
print(Chain().users(1).posts.latest.path)
