class Vault:
    __secret = 1
    __private_ann: int = 5
    def __init__(self):
        self.__value = 2
        self.__dunder__ = 3
        self._single = 4
    def get(self, other=None):
        return self.__value, Vault.__secret, self.__dunder__
    def __hidden(self): return "hidden"
    def call(self): return self.__hidden()
    def kw(self, __x=1, *, __y=2): return __x, __y
    def glob(self):
        global __g
        __g = "global"
    def closure(self):
        __local = 10
        def f():
            nonlocal __local
            __local += 1
            return __local
        return f()
    def names(self):
        __a = 1
        return list(locals())
    def imp(self):
        import sys as __sys
        return list(locals())
    def deleting(self):
        del self.__value
        return hasattr(self, "_Vault__value")
    def string(self):
        return getattr(self, "__value", "no mangling in strings")
    def comp(self):
        return [__i for __i in range(2)]
    def exc(self):
        try:
            raise ValueError
        except ValueError as __e:
            return list(locals())
    class __Inner:
        def __deep(self): return "deep"


v = Vault()
print(v.get(), v._Vault__value, Vault._Vault__secret, v.call(), v._Vault__hidden())
print(sorted(k for k in vars(Vault) if "__" in k and not k.endswith("__")))
print(v.kw(), v.kw(_Vault__x=5, _Vault__y=6))
v.glob()
print(_Vault__g)
print(v.closure(), v.names(), v.imp(), v.string(), v.comp(), v.exc())
print(v.deleting())
print(Vault.__annotations__)
print(vars(Vault)["_Vault__Inner"].__name__, vars(Vault)["_Vault__Inner"].__qualname__)
print([k for k in vars(vars(Vault)["_Vault__Inner"]) if "deep" in k])
class _Under:
    def f(self): self.__x = 1; return vars(self)
class __Two:
    def f(self): self.__x = 1; return vars(self)
class ___:
    def f(self): self.__x = 1; return vars(self)
print(_Under().f(), __Two().f(), ___().f())
class Outer:
    class Nested:
        def f(self): return self.__n
    def g(self, o): return o.__n
try:
    Outer.Nested().f()
except AttributeError as e:
    print(e)
try:
    Outer().g(Outer())
except AttributeError as e:
    print(e)
class K:
    def f(self): return dict(__k=1), {"__k": 2}
    def g(self, **kw): return kw
    def h(self): return self.g(__k=3)
print(K().f(), K().h())
def outside(o): return o.__k
try:
    outside(K())
except AttributeError as e:
    print(e)
