# Which attribute wins: data descriptors, the instance, other descriptors, the class, __getattr__.


class Data:
    def __init__(self, label):
        self.label = label

    def __get__(self, obj, cls):
        return "%s of %s" % (self.label, "instance" if obj is not None else "class")

    def __set__(self, obj, value):
        print("set", self.label, value)

    def __delete__(self, obj):
        print("delete", self.label)


class NonData:
    def __get__(self, obj, cls):
        return "non-data of %s" % ("instance" if obj is not None else "class")


class OnlySet:
    def __set__(self, obj, value):
        obj.__dict__["only"] = ("stored", value)


class Base:
    data = Data("base data")
    nondata = NonData()
    only = OnlySet()
    plain = "class plain"

    def __getattr__(self, name):
        return "fallback " + name


class Derived(Base):
    plain = Data("derived plain")


for cls in (Base, Derived):
    o = cls()
    o.__dict__.update(data="own data", nondata="own nondata", plain="own plain", only="own only")
    print(o.data, "|", o.nondata, "|", o.plain, "|", o.only, "|", o.nope)
    print(cls.data, "|", cls.nondata, "|", cls.plain, "|", cls.only.__class__.__name__)
    o.data = 1
    o.nondata = 2
    o.plain = 3
    o.only = 4
    print(sorted(o.__dict__.items()))
    del o.data, o.nondata
    for name in ("nondata", "nope", "only"):
        try:
            delattr(o, name)
            print("deleted", name)
        except AttributeError as e:
            print(type(e).__name__, e)
    print(o.nondata)


class Meta(type):
    data = Data("meta data")
    nondata = NonData()
    both = Data("meta both")
    meta_only = "in the metaclass"


class WithMeta(metaclass=Meta):
    data = "class data"
    nondata = "class nondata"


print(WithMeta.data, "|", WithMeta.nondata, "|", WithMeta.both, "|", WithMeta.meta_only, "|", WithMeta().data)
WithMeta.data = 5
WithMeta.both = 6
WithMeta.nondata = 7
print(WithMeta.nondata, WithMeta.__dict__["data"])
try:
    WithMeta().meta_only
except AttributeError as e:
    print(e)


class Picky:
    def __getattribute__(self, name):
        if name == "hidden":
            raise AttributeError("hidden from getattribute")
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return "rescued " + name
    hidden = 1


print(Picky().hidden, Picky().other, Picky.hidden)
for d in (property(), property(lambda s: 1), classmethod(len), staticmethod(len), len, Data("x"), OnlySet()):
    t = type(d)
    print(t.__name__, *[hasattr(t, n) for n in ("__get__", "__set__", "__delete__")])
