# classes, properties, descriptors, slots
class Desc:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name); self.n = name
    def __get__(self, obj, cls=None): print('get', obj is None, cls.__name__); return 1
    def __set__(self, obj, v): print('set', v)
    def __delete__(self, obj): print('del')
class A:
    d = Desc()
    def __init__(self): self.x = 1
a = A(); a.d; a.d = 5; del a.d; A.d
class P:
    def __init__(self): self._x = 0
    @property
    def x(self): "doc x"; return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): print('deleted')
    y = property(lambda s: 5, doc='yy')
p = P(); p.x = 3; print(p.x, P.x.__doc__, P.y.__doc__); del p.x
try: p.y = 1
except AttributeError as e: print(e)
try: del p.y
except AttributeError as e: print(e)
class S:
    __slots__ = ('a', 'b')
s = S(); s.a = 1
for f in (lambda: s.b, lambda: setattr(s, 'c', 1), lambda: s.__dict__, lambda: delattr(s,'b'), lambda: S.a.__get__(s), lambda: S.a.__set__(s, 3), lambda: s.a, lambda: S.a, lambda: type(S.a).__name__):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Meta(type):
    def __new__(m, name, bases, ns, **kw): print('new', name, bases, sorted(k for k in ns if not k.startswith('__')), kw); return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print('init', kw); super().__init__(name, bases, ns)
    @classmethod
    def __prepare__(m, name, bases, **kw): print('prepare', kw); return {'z': 1}
    def __call__(cls, *a, **k): print('call', a, k); return super().__call__(*a, **k)
    def __getattr__(cls, n): return 'meta ' + n
    def __len__(cls): return 7
    def __contains__(cls, x): return x == 3
    def __iter__(cls): return iter([1,2])
    def __getitem__(cls, k): return k
    def __bool__(cls): return False
    def __repr__(cls): return '<M %s>' % cls.__name__
    def __instancecheck__(cls, o): return o == 5
    def __subclasscheck__(cls, c): return c is int
class M(metaclass=Meta, k=1):
    def __init__(self, v): self.v = v
print(M(3).v, M.z, M.foo, len(M), 3 in M, list(M), M[8], bool(M), M, isinstance(5, M), issubclass(int, M), issubclass(str, M), type(M))
class N(M): pass
class Base:
    def __init_subclass__(cls, /, tag=None, **kw): print('init_subclass', cls.__name__, tag, kw); super().__init_subclass__(**kw)
class Sub(Base, tag='t'): pass
try:
    class Bad(Base, foo=1): pass
except TypeError as e: print(e)
class GA:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(GA[1, 2])
class Ga:
    def __getattr__(self, n):
        if n == 'bad': raise AttributeError('no ' + n)
        return n
    def __setattr__(self, n, v): print('setattr', n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n): print('delattr', n); object.__delattr__(self, n)
g = Ga(); print(g.foo); g.x = 1; print(g.x); del g.x; print(g.x, hasattr(g, 'bad'), getattr(g, 'bad', 'def'))
class Gb:
    def __getattribute__(self, n):
        if n == 'a': return 'A'
        return object.__getattribute__(self, n)
    def __getattr__(self, n): return 'fallback ' + n
print(Gb().a, Gb().zz)
class C1: pass
class C2: pass
c = C1(); c.__class__ = C2; print(type(c).__name__)
try: c.__class__ = int
except TypeError as e: print(e)
try: (1).__class__ = C1
except TypeError as e: print(e)
try:
    class X(A, object, A): pass
except TypeError as e: print(e)
try:
    class Y(object, A): pass
except TypeError as e: print(e)
try:
    class Z(int, str): pass
except TypeError as e: print(e)
try:
    class W(bool): pass
except TypeError as e: print(e)
try:
    class V(type(None)): pass
except TypeError as e: print(e)
try:
    class U(1): pass
except TypeError as e: print(e)
class M1(type): pass
class M2(type): pass
class T1(metaclass=M1): pass
class T2(metaclass=M2): pass
try:
    class T3(T1, T2): pass
except TypeError as e: print(e)
print(type('Dyn', (A,), {'q': 5}).q, type('Dyn', (), {}).__mro__)
for f in (lambda: type('a'), lambda: type('a', 1, {}), lambda: type(1, (), {}), lambda: type('a', (), 1), lambda: type('a', ()), lambda: object(1), lambda: A(1), lambda: object.__new__(1), lambda: object.__new__(int), lambda: int.__new__(str), lambda: A.__new__(), lambda: super(), lambda: super(A, 5), lambda: super(5), lambda: A.foo, lambda: a.foo, lambda: a(), lambda: a[0], lambda: len(a), lambda: iter(a), lambda: next(a), lambda: a+1, lambda: -a, lambda: a<a, lambda: a>=1, lambda: 1 in a, lambda: hash([]), lambda: a.x.y, lambda: setattr(1,'x',2), lambda: delattr(a,'zz'), lambda: int.foo, lambda: setattr(int,'x',1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
