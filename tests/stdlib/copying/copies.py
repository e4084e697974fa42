# copy, deepcopy and replace.
import copy
def show(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
# copy
a=[1,[2,3],{'x':(4,[5])}]; b=copy.deepcopy(a); print(b==a, b[1] is a[1], b[2]['x'][1] is a[2]['x'][1], copy.copy(a)[1] is a[1])
a.append(a); b=copy.deepcopy(a); print(b[-1] is b)
class P:
    def __init__(s,x): s.x=x
q=P([1]); print(copy.copy(q).x is q.x, copy.deepcopy(q).x is q.x)
class Sl: __slots__=('a','b')
z=Sl(); z.a=[1]; y=copy.deepcopy(z); print(y.a, hasattr(y,'b'))
class L(list): pass
l=L([1,2]); l.t=[3]; m=copy.deepcopy(l); print(m,m.t,type(m)); 
class D(dict): pass
print(copy.copy(D(a=1)), copy.deepcopy(D(a=[1])), copy.copy(range(3)), copy.deepcopy((1,[2])), copy.copy(C) is C)
from collections import *
for o in [deque([1,[2]],3), defaultdict(list,{'a':[1]}), OrderedDict(a=[1]), Counter('aab'), namedtuple('N','x')([1]), ChainMap({'a':[1]}), UserDict(a=[1]), UserList([[1]]), UserString('a'), frozenset([1]), {1,2}, bytearray(b'x'), ValueError('x',[1]), 1j]: print(copy.copy(o), copy.deepcopy(o), type(copy.deepcopy(o)).__name__)
show(copy.copy,(i for i in ())); show(copy.replace,1); print(copy.replace(namedtuple('N','x y')(1,2),x=5))
class S(set): pass
class F(frozenset): pass
class B(bytearray): pass
class I(int): pass
class T(tuple): pass
class E(Exception):
    def __init__(s,a,b): super().__init__(a); s.b=b
    def __reduce__(s): return E,(s.args[0],s.b)
for x in [S([1,2]),F([3]),B(b'ab'),I(5),T((1,[2])),{1,2},bytearray(b'x')]:
    if hasattr(x,'__dict__'): x.attr=[1]
    for f in copy.copy,copy.deepcopy:
        try: y=f(x); print(type(y).__name__, y, getattr(y,'attr',None), y is x, x.__reduce_ex__(4)[1:])
        except Exception as e: print(type(x),type(e).__name__,e)
e=E(1,2); print(copy.deepcopy(e).b, copy.copy(ValueError(1,2)).args)
import types
n=types.SimpleNamespace(a=[1]); print(copy.deepcopy(n), copy.replace(n,a=2))

class W:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep', type(memo).__name__
print(copy.copy(W()), copy.deepcopy(W()), copy.deepcopy([W()]))
class N:
    def __reduce_ex__(self, p): raise TypeError('no')
show(copy.copy, N()); print(copy.Error, copy.error is copy.Error, copy.__all__)
class G:
    def __getstate__(self): return {'s': 1}
    def __setstate__(self, s): self.got = s
print(copy.copy(G()).got, copy.deepcopy(G()).got)
class NA(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    def __getnewargs__(self): return tuple(self)
print(copy.copy(NA(1, [2])), copy.deepcopy(NA(1, [2])), type(copy.deepcopy(NA(1, 2))).__name__)
d = {}; d['self'] = d; e = copy.deepcopy(d); print(e['self'] is e, e is not d)
t = ([],); t[0].append(t); u = copy.deepcopy(t); print(u[0][0] is u)
x = [1]; y = copy.deepcopy([x, x]); print(y[0] is y[1], y[0] is x); memo = {}; copy.deepcopy(x, memo); print(len(memo))
class O:
    def m(self): return self.v
o = O(); o.v = [1]; o.f = o.m; p = copy.deepcopy(o); print(p.f() is p.v, p.v is o.v, p.f.__self__ is p)
for a in None, 1, 'a', b'a', len, O, (1, 2), frozenset(), range(2), ..., slice(1), lambda: 0: print(copy.copy(a) is a, copy.deepcopy(a) is a, end='; ')
print()
import copyreg
class Reg: pass
copyreg.pickle(Reg, lambda r: (dict, ([('reg', 1)],))); print(copy.copy(Reg()), copy.deepcopy(Reg())); show(copyreg.pickle, int, 5); show(copyreg.constructor, 5); print(copyreg.__newobj__(list), copyreg._slotnames(Sl))
