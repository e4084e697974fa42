# __subclasses__, issubclass and isinstance of built-in classes, and the classes of functions and methods.
import types
print(type in object.__subclasses__(), bool in int.__subclasses__(), int in object.__subclasses__(), str in int.__subclasses__())
print(KeyError in LookupError.__subclasses__(), sorted(c.__name__ for c in LookupError.__subclasses__() if c.__module__ == "builtins"))
class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
print(A.__subclasses__(), B.__subclasses__(), D.__subclasses__(), type.__subclasses__(A), A in object.__subclasses__())
kinds = {"function": len, "method": [].append, "class method": dict.fromkeys, "static": str.maketrans, "new": object.__new__, "init": object.__init__, "wrapper": (1).__add__, "descriptor": list.append, "def": lambda: 1, "bound": B().__init__}
for name, f in kinds.items():
    print(name, type(f).__name__, f.__class__ is type(f), callable(f), f.__name__, f.__qualname__, isinstance(f, types.BuiltinFunctionType), isinstance(f, types.MethodType))
print(type(len) is type([].append) is types.BuiltinFunctionType is types.BuiltinMethodType, type(len).__name__, issubclass(types.BuiltinMethodType, types.BuiltinFunctionType))
print(len.__self__, [].append.__self__, len.__module__, [].append.__module__, repr(len), repr([1].append).split(" at ")[0])
print([].append == [].append, (x := []).append == x.append, len == len, hash(len) == hash(len), x.append is x.append, {x.append: 1}[x.append] if False else "-")
print(type(len).__dict__["__name__"].__get__(x.append), type(len).__dict__["__self__"].__get__(x.append), type(len).__call__(x.append, 5), x)
for cls in (int, bool, str, list, dict, type, object, Exception, OSError, type(None), type(len), types.FunctionType, types.ModuleType):
    print(cls.__name__, cls.__bases__, cls.__base__, len(cls.__mro__), cls.__module__, cls.__qualname__, type(cls).__name__, end="; ")
print()
for args in ((1, int), (True, int), (1, (str, int)), (1, ((str, (int,)),)), (1, int | str), (None, int | None), ("a", object), (int, type), (1, ()), (B(), A), (D(), (C, str))):
    print(isinstance(*args), end=" ")
print()
for args in ((bool, int), (int, bool), (B, A), (D, (str, C)), (int, int | str), (int, object), (type, object), (object, type)):
    print(issubclass(*args), end=" ")
print()
for f, args in ((isinstance, (1, 5)), (isinstance, (1, [int])), (isinstance, (1, (int, 5))), (isinstance, ("a", (int, 5))), (issubclass, (1, int)), (issubclass, (int, 5)), (isinstance, (1, list[int])), (isinstance, (1,)), (issubclass, (int, list[int]))):
    try:
        print(f(*args), end="; ")
    except TypeError as e:
        print(e, end="; ")
print()
class Meta(type):
    def __instancecheck__(cls, obj): return obj == 5
    def __subclasscheck__(cls, sub): return sub.__name__.startswith("F")
class Odd(metaclass=Meta): pass
class Foo: pass
print(isinstance(5, Odd), isinstance(6, Odd), isinstance(Odd(), Odd), issubclass(Foo, Odd), issubclass(int, Odd), isinstance(5, (str, Odd)))
class Lies:
    @property
    def __class__(self): return int
print(isinstance(Lies(), int), isinstance(Lies(), Lies), type(Lies()).__name__, Lies().__class__)
