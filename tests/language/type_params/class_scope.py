# What annotation scopes in a class body see.
T = 'global'
class C:
    T = 'class'
    type A = [T for _ in (1,)]
    type B = T
    type D[T] = [T for _ in (1,)]
print(C.A.__value__, C.B.__value__, C.D.__value__ == [C.D.__type_params__[0]])

class X:
    T = int
    def foo[U: T](self): ...
    type Alias = T
X.T = float
print(X.foo.__type_params__[0].__bound__, X.Alias.__value__)

x = 'global'
def outer():
    x = 'nonlocal'
    class Cls:
        global x
        type Alias = x
    Cls.x = 'class'
    return Cls
print(outer().Alias.__value__)

class Meta(type):
    def __new__(m, name, bases, ns):
        print(sorted(k for k in ns if 'class' in k))
        return super().__new__(m, name, bases, ns)
class N(metaclass=Meta):
    type A = y
    y = 3
print(N.A.__value__, '__classdictcell__' in N.__dict__)
