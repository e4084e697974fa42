# mro() of a metaclass sees the class without an order, and may change bases.
class M(type):
    def mro(cls):
        print(cls.__name__, cls.__mro__)
        return type.mro(cls)
class A(metaclass=M): pass
class B(A): pass
B.__bases__ += ()

ready = False
class M2(type):
    def mro(cls):
        if ready:
            if cls.__name__ == 'B1':
                B2.__bases__ = (B1,)
            if cls.__name__ == 'B2':
                B1.__bases__ = (B2,)
        return type.mro(cls)
class A(metaclass=M2): pass
class B1(A): pass
class B2(A): pass
ready = True
try:
    B1.__bases__ += ()
except TypeError as e:
    print(e)
class M3(type):
    def mro(cls):
        if cls.__mro__ is None and cls.__name__ != 'X':
            try:
                class X(cls): pass
            except TypeError as e:
                print(e)
        return type.mro(cls)
class A(metaclass=M3): pass
class Alt(type):
    def mro(cls):
        return reversed(type.mro(cls))
class Q(metaclass=Alt): pass
print([c.__name__ for c in Q.__mro__])
for slots in ([chr(128)], ['a b'], ['1'], ['é'], ['']):
    try:
        type('S', (), {'__slots__': slots})
        print('ok')
    except TypeError as e:
        print(e)
