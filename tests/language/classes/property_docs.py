# Messages and documentation of properties and of classes derived from property.
class Outer:
    class In:
        a = property()
        def b(self): "doc b"
        b = property(b)
for f in (lambda: Outer.In().a, lambda: setattr(Outer.In(), 'a', 1), lambda: delattr(Outer.In(), 'b'), lambda: setattr(Outer.In(), 'b', 1)):
    try: f()
    except AttributeError as e: print(e)
class Sub(property):
    "class doc"
class Slots(property):
    __slots__ = ()
def plain(self): pass
def documented(self): "doc"
print(Sub(plain).__doc__, Sub(documented).__doc__, Sub(plain, None, None, 'arg').__doc__, Sub.__doc__)
for f in (lambda: Slots(plain), lambda: Slots(documented), lambda: Slots(doc='x')):
    try: print(f().__doc__)
    except AttributeError as e: print(e)
def f(): "doc"
f.x = 1
for w in (classmethod(f), staticmethod(f)):
    print(w.__dict__, w.__qualname__ is f.__qualname__)
class C:
    def f(x):
        del x
        super()
    def g(): super()
    def h(*a): super()
for f in (lambda: C().f(), lambda: C.g(), lambda: C.h()):
    try: f()
    except RuntimeError as e: print(e)
class H:
    __dict__ = {'a': 2}
class J:
    @property
    def __dict__(self): return {'a': 3}
print(vars(H()), vars(J()), None.__ne__(None), None.__ne__(0), None.__eq__(0))
K = type('K', (), {'__firstlineno__': 42, 'b': 1, 'a': 2})
K.__module__ = 'x'
print(list(K.__dict__))
for name in ('A\x00B', 'A\udcdcB'):
    try: type(name, (), {})
    except ValueError as e: print(type(e).__name__, ascii(str(e)))
