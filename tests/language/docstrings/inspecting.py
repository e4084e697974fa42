# __doc__, __annotations__, __defaults__, __kwdefaults__, __closure__, __dict__ and __code__ of functions, read and changed.
def attempt(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
def f(a: int, b: "str" = "d", /, c=1, *args: float, d, e: list = None, **kw: dict) -> bool:
    """First line.

    Indented line.
        Deeper.
    """
    local = a
    return local, b, c, args, d, e, kw
print(repr(f.__doc__), f.__annotations__, f.__defaults__, f.__kwdefaults__, f.__name__, f.__qualname__, f.__module__, f.__closure__, f.__dict__, f.__type_params__)
c = f.__code__
print(c.co_name, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames, c.co_nlocals, c.co_freevars, c.co_cellvars, c.co_flags & 0xc, c.co_names, c.co_qualname, c.co_firstlineno > 1)
f.__defaults__ = ("new b", "new c")
f.__kwdefaults__ = {"d": "new d"}
print(f(1), f(1, d=2))
f.__defaults__ = None
f.__kwdefaults__ = None
print(attempt(lambda: f(1)), attempt(lambda: f(1, 2, 3)))
f.__name__, f.__qualname__, f.__doc__, f.__module__ = "renamed", "q.renamed", 5, None
f.attribute = "extra"
f.__dict__["other"] = 1
f.__annotations__ = {"x": 1}
print(f.__name__, repr(f).split(" at ")[0], f.__doc__, f.__module__, f.attribute, f.other, vars(f), f.__annotations__, f.__code__.co_name)
for bad in (lambda: setattr(f, "__name__", 5), lambda: setattr(f, "__defaults__", 5), lambda: setattr(f, "__kwdefaults__", 5), lambda: setattr(f, "__code__", 5), lambda: setattr(f, "__annotations__", 5), lambda: setattr(f, "__dict__", 5), lambda: setattr(f, "__closure__", ()), lambda: setattr(f, "__globals__", {}), lambda: delattr(f, "__name__"), lambda: delattr(f, "nothing"), lambda: f.nothing, lambda: setattr(f, "__code__", (lambda: x).__code__) or "set", lambda: setattr(f, "__type_params__", 5), lambda: setattr(f, "__builtins__", 5)):
    print(attempt(bad))
def one(): return 1
def two(): return 2
one.__code__ = two.__code__
print(one(), one.__name__)
def outer(x):
    def inner(): return x
    return inner
i1, i2 = outer(1), outer(2)
print(i1.__closure__[0].cell_contents, i1.__code__ is i2.__code__, i1.__code__ == i2.__code__, attempt(lambda: setattr(i1, "__code__", one.__code__)), attempt(lambda: setattr(one, "__code__", i1.__code__)))
i1.__closure__[0].cell_contents = "changed"
print(i1(), i2(), type(i1.__closure__[0]).__name__)
i1.__code__ = i2.__code__
print(i1())
del i1.__closure__[0].cell_contents
print(attempt(i1), attempt(lambda: i1.__closure__[0].cell_contents))
class C:
    "class doc"
    def m(self):
        "method doc"
    @property
    def p(self):
        "property doc"
    @staticmethod
    def s(): "static doc"
    x: int = 1
    y: "later"
class D(C):
    def m(self): pass
print(C.__doc__, C.m.__doc__, C().m.__doc__, C.p.__doc__, C.s.__doc__, D.__doc__, D.m.__doc__, D.p.__doc__, C.__annotations__, D.__annotations__, C.__firstlineno__ > 0, C.__static_attributes__)
m = C().m
print(m.__func__ is C.m, type(m.__self__).__name__, m.__name__, attempt(lambda: setattr(m, "x", 1)), attempt(lambda: setattr(m, "__doc__", "x")), m == C().m, (o := C()).m == o.m, o.m is o.m, hash(o.m) == hash(o.m))
lam = lambda x, *, y=2: x
print(lam.__name__, lam.__doc__, lam.__defaults__, lam.__kwdefaults__, lam.__annotations__, lam.__qualname__, lam.__code__.co_name, (lambda: (yield))().__name__)
def no_doc(): 5
def f_doc(): f"not {1}"
def bytes_doc(): b"no"
def concat_doc(): "a" "b"
def expr_doc(): "a" + "b"
print(no_doc.__doc__, f_doc.__doc__, bytes_doc.__doc__, concat_doc.__doc__, expr_doc.__doc__)
import types
made = types.FunctionType(two.__code__, {"__name__": "elsewhere"}, "made", (1,))
print(made(), made.__name__, made.__module__, made.__defaults__, attempt(lambda: types.FunctionType(i2.__code__, {})), attempt(lambda: types.FunctionType(5, {})), attempt(lambda: types.FunctionType(two.__code__, 5)), attempt(lambda: types.MethodType(len, None)), types.MethodType(len, "abc")())
