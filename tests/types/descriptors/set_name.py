# __set_name__: when it is called, with what, and what happens if it fails.


class Field:
    def __init__(self, default=None):
        self.default = default

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name
        owner.fields = getattr(owner, "fields", ()) + (name,)

    def __get__(self, obj, cls=None):
        return self if obj is None else obj.__dict__.get(self.name, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, type(self.default)):
            raise TypeError("%s wants %s" % (self.name[1:], type(self.default).__name__))
        obj.__dict__[self.name] = value


class Point:
    x = Field(0)
    y = Field(0.0)
    label = Field("")


p = Point()
p.x, p.label = 3, "p"
print(p.x, p.y, p.label, vars(p), Point.fields)
try:
    p.y = "text"
except TypeError as e:
    print(e)
later = Field(1)
Point.later = later
print(hasattr(later, "name"))


class Sub(Point):
    z = Field([])
    x = 5


print(Sub.fields, Sub().x, Sub().z)
Made = type("Made", (), {"a": Field(1), "b": Field(2)})
print(Made.fields)
shared = Field(9)


class Two:
    first = shared
    second = shared


print(shared.name, Two.fields)


class Bad:
    def __set_name__(self, owner, name):
        raise ValueError("no " + name)


try:
    class Broken:
        good = Field(1)
        bad = Bad()
except ValueError as e:
    print(type(e).__name__, e, e.__notes__)


class Wrong:
    def __set_name__(self):
        pass


try:
    class Broken2:
        w = Wrong()
except TypeError as e:
    print(e, e.__notes__)


class Inst:
    pass


i = Inst()
i.__set_name__ = lambda *a: print("instance attribute is not called")


class Uses:
    attr = i


class Order(type):
    def __new__(mcs, name, bases, ns):
        print("new before")
        cls = super().__new__(mcs, name, bases, ns)
        print("new after")
        return cls

    def __init__(cls, *a):
        print("init", cls.fields)


class Ordered(metaclass=Order):
    f = Field(0)

    def __init_subclass__(cls):
        print("init_subclass", cls.fields)


class OrderedSub(Ordered):
    g = Field(0)
