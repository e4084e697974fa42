class Plugin:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, tag))
class P1(Plugin): pass
class P2(Plugin, tag="two"): pass
class P3(P2, tag="three"): pass
print(Plugin.registry)
try:
    class P4(Plugin, nope=1): pass
except TypeError as e:
    print(e)


class Field:
    def __init__(self, default): self.default = default
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name
    def __get__(self, obj, owner):
        if obj is None:
            return self
        return getattr(obj, self.name, self.default)
    def __set__(self, obj, value):
        if not isinstance(value, type(self.default)):
            raise TypeError(f"{self.name}: {value!r}")
        setattr(obj, self.name, value)
    def __delete__(self, obj):
        delattr(obj, self.name)


class Rec:
    a = Field(1)
    b = Field("x")
    c = a


r = Rec()
print(r.a, r.b, r.c)
r.a = 5
r.b = "y"
print(r.a, r.b, r.c, vars(r))
try:
    r.a = "no"
except TypeError as e:
    print(e)
del r.b
print(r.b)
print(isinstance(Rec.a, Field))


class Bad:
    def __set_name__(self, owner, name): raise ValueError("bad name")
try:
    class UsesBad: x = Bad()
except ValueError as e:
    print(type(e).__name__, e, getattr(e, "__notes__", None))


class Generic:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"
class Sub(Generic): pass
print(Generic[int], Sub[1, 2], Sub[1:2], Sub[()])
try:
    Generic()[0]
except TypeError as e:
    print(e)
class Plain: pass
try:
    Plain[int]
except TypeError as e:
    print(e)


class MroEntry:
    def __mro_entries__(self, bases):
        print("mro_entries", len(bases))
        return (Plain,)
class Uses(MroEntry()): pass
print(Uses.__bases__, Uses.__orig_bases__[0].__class__.__name__)
class Late:
    def __set_name__(self, owner, name): print("late", name)
Uses.late = Late()
print("not called")
