# isinstance, issubclass, input, print, unions.
def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
class A: pass
class B(A): pass
for f in [lambda: isinstance(5, int), lambda: isinstance(5, (str, int)), lambda: isinstance(5, (str, (float, (int,)))), lambda: isinstance(5, ()), lambda: isinstance(5, 5), lambda: isinstance(5, "int"), lambda: isinstance(5, (5,)), lambda: isinstance(5, (int, 5)), lambda: isinstance(5, [int]), lambda: isinstance(5), lambda: isinstance(5, int | str), lambda: isinstance(None, int | None), lambda: isinstance(None, None), lambda: isinstance(5, list[int]), lambda: isinstance(True, int), lambda: isinstance(B(), A), lambda: isinstance(A(), B), lambda: isinstance(A, type), lambda: isinstance(5, object), lambda: issubclass(B, A), lambda: issubclass(A, (int, B)), lambda: issubclass(5, int), lambda: issubclass(int, 5), lambda: issubclass(int, int | str), lambda: issubclass(bool, (str, int)), lambda: issubclass(int, list[int]), lambda: issubclass(type, object), lambda: issubclass(int, (5, int)), lambda: issubclass(B()), lambda: isinstance(5, cls=int)]:
    show(f)
class Duck:
    @property
    def __class__(self): return int
print(isinstance(Duck(), int), isinstance(Duck(), Duck), type(Duck()).__name__)
class FakeClass:
    __bases__ = (A,)
class M(type):
    def __instancecheck__(cls, o): return "truthy"
    def __subclasscheck__(cls, c): return []
class X(metaclass=M): pass
print(isinstance(1, X), issubclass(int, X), isinstance(X(), X), issubclass(X, X))
print(int | str, (int | str).__args__, int | str == str | int, int | int, int | None, type(int | str), hash(int | str) == hash(str | int), list[int] | None, (int | str) | float, isinstance(1, (int | str) | float))
for f in [lambda: int | 5, lambda: 5 | int, lambda: int | "str", lambda: (int | str)[0], lambda: (int | str)(), lambda: int & str]:
    show(f)
print(input(), "|", input("prompt> "))
show(lambda: input())
show(lambda: input(1, 2))
print()
print(1, "a", None, [1], sep="-", end="!\n")
print(sep="x")
print("a", "b", sep=None, end=None)
print("a", flush=True)
print(*[], **{})
for f in [lambda: print(sep=5), lambda: print(end=5), lambda: print(foo=1), lambda: print("x", file=5), lambda: print("x", file=None), lambda: print(1, sep="", end="", flush=0)]:
    show(f)
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
w = W()
print("to", "writer", 5, file=w)
print(w.parts)
class NoFlush:
    def write(self, s): pass
show(lambda: print("x", file=NoFlush(), flush=True))
print(type(None), type(...), type(NotImplemented), None, ..., NotImplemented, Ellipsis, type(Ellipsis)() is ..., type(None)() is None, type(NotImplemented)() is NotImplemented)
for src in ["None()", "None.x = 1", "None + 1", "...()", "type(None)(1)", "len(None)", "None[0]", "None < None", "None == None", "None is None", "not None", "hash(None) == hash(None)", "str(None), repr(...)", "bool(...)", "type(print), type(len), type([].append), type(str.join), type(int.__add__), type((5).__add__)", "str.join", "int.__add__", "len.__name__, len.__qualname__, len.__module__, len.__self__.__name__", "[].append.__qualname__", "dict.fromkeys", "len.__class__", "len == len, [].append == [].append", "len.x", "type(type.__dict__['__call__'])", "type(int.__dict__['from_bytes'])", "type(int.__dict__['real'])", "type(str.__dict__['maketrans'])", "copyright is not None"]:
    try:
        print(src, "->", eval(src))
    except Exception as e:
        print(src, "->", type(e).__name__, str(e)[:100]) if "0x" not in str(e) else print(src)
