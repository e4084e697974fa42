# A module's __class__ may become a class derived from ModuleType.
import sys
import types


class Lazy(types.ModuleType):
    count = 0

    @property
    def computed(self):
        type(self).count += 1
        return "computed %d" % self.count

    def __setattr__(self, name, value):
        print("setting", name)
        super().__setattr__(name, value)

    def __call__(self, x):
        return "called with %r" % (x,)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return "made " + name


m = types.ModuleType("m", "doc")
m.x = 1
m.__class__ = Lazy
print(m.x, m.computed, m.computed, m(5), m.whatever, type(m).__name__, isinstance(m, types.ModuleType))
m.y = 2
print(m.__dict__["y"], m.__name__, m.__doc__)
m.__class__ = types.ModuleType
m.z = 3
try:
    m.computed
except AttributeError as e:
    print(e)
main = sys.modules["__main__"]
main.__class__ = Lazy
main.new = "through the class"
print(new, main.computed)
main.__class__ = types.ModuleType


class Slotted(types.ModuleType):
    __slots__ = ("extra",)


class Other:
    pass


for value in (Slotted, Other, int, 5, None):
    try:
        m.__class__ = value
        print(m.__class__)
    except TypeError as e:
        print(e)
try:
    del m.__class__
except TypeError as e:
    print(e)
o = Other()
try:
    o.__class__ = Lazy
except TypeError as e:
    print(e)
print(Lazy("direct").thing, Lazy("direct").computed)
try:
    types.ModuleType()
except TypeError as e:
    print(e)
