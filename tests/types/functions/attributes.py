# Attributes of functions, methods and built-in functions: which can be set, and to what.


def show(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "!", type(e).__name__, e)


def f(a, b=2, *, c=3, d=4):
    "Doc of f."
    return a, b, c, d


f.extra = 1
print(f.extra, f.__dict__, f.__name__, f.__qualname__, f.__module__, f.__doc__)
print(f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__closure__, f.__type_params__, f.__globals__ is globals())
f.__defaults__ = (10, 20)
print(f(), f.__defaults__)
f.__kwdefaults__ = {"c": 30}
show("f()", lambda: f())
print(f(d=1))
f.__kwdefaults__ = None
f.__defaults__ = None
show("f(1)", lambda: f(1))
show("f(1, 2)", lambda: f(1, 2))
del f.__defaults__, f.__kwdefaults__
for name, value in [("__name__", 1), ("__name__", "g"), ("__qualname__", None), ("__qualname__", "Q.g"), ("__defaults__", [1]), ("__defaults__", (1,)),
                    ("__kwdefaults__", [1]), ("__code__", 1), ("__code__", (lambda: 0).__code__), ("__closure__", None), ("__globals__", {}),
                    ("__dict__", 1), ("__dict__", {"new": 2}), ("__annotations__", 1), ("__annotations__", {"a": int}), ("__annotations__", None),
                    ("__doc__", 5), ("__module__", None), ("__type_params__", 1), ("__type_params__", ()), ("__builtins__", {})]:
    show("set %s to %.12r" % (name, value), lambda: setattr(f, name, value))
print(f.__name__, f.__qualname__, f.__doc__, f.__dict__, f())
for name in ["__name__", "__qualname__", "__code__", "__dict__", "__doc__", "__annotations__", "__module__", "__closure__", "new", "nope"]:
    show("del " + name, lambda: delattr(f, name))
print(f.__doc__, f.__annotations__, f.__module__)


class C:
    def method(self, x=1):
        "Doc."
        return self, x


m = C().method
print(m.__name__, m.__qualname__, m.__doc__, m.__defaults__, m.__func__ is C.method, m.__self__.__class__.__name__)
show("set on method", lambda: setattr(m, "attr", 1))
show("set name of method", lambda: setattr(m, "__name__", "x"))
C.method.attr = "through the function"
print(m.attr, m.__dict__)
print(m == m.__self__.method, m is m.__self__.method, m == C().method, hash(m) == hash(m.__self__.method), m.__eq__(1))
for b in (len, [].append, str.upper, int.__add__, (1).__add__, dict.fromkeys, object.__new__):
    print(b.__name__, b.__qualname__, getattr(b, "__self__", "none").__class__.__name__, getattr(b, "__module__", "none"), type(b).__name__)
    show("set", lambda: setattr(b, "attr", 1))


def outer():
    x = 1

    def inner():
        return x
    return inner


i = outer()
print(i.__closure__[0].cell_contents, i.__qualname__, i.__code__.co_freevars)
i.__closure__[0].cell_contents = 5
print(i())
del i.__closure__[0].cell_contents
show("empty cell", i)
show("no closure", lambda: setattr(i, "__code__", (lambda: 0).__code__))
show("wrong closure", lambda: type(f)(i.__code__, {}))
show("closure given", lambda: type(f)(i.__code__, {}, closure=outer().__closure__)())
show("bad cell", lambda: type(f)(i.__code__, {}, closure=(1,)))
show("named", lambda: type(f)(f.__code__, {}, "named", (1,)).__name__)
show("bad name", lambda: type(f)(f.__code__, {}, 1))
