# Weak references to objects that stay. What happens when they go depends on the collector.
import weakref, sys
from weakref import *
class C:
    def m(self): return 1
    def __len__(self): return 3
    def __getitem__(self,k): return k
    def __add__(self,o): return ('add',o)
c=C()
r=ref(c); print(r() is c, r is ref(c), ref(c)==ref(c), hash(r)==hash(c), getweakrefcount(c), len(getweakrefs(c)), r.__callback__)
def show(f,*a,**k):
    try: print(f(*a,**k))
    except BaseException as e: print(type(e).__name__, e)
for x in [1,'a',(),[],{},None,1.5,object()]: show(ref,x)
for x in [set(),C,int,len,show,sys,(i for i in ())]: print(ref(x)() is x)
p=proxy(c); print(len(p),p[3],p+1,p.m(),type(p),isinstance(p,C),p.__class__,bool(p), p==c)
p.x=5; print(c.x); show(hash,p)
d=WeakValueDictionary(); d['a']=c; print(len(dict(d)),len(d),'a' in d,d.get('b'),len(list(d.items())), d['a'] is c); show(lambda:d['q']); show(d.pop,'q'); print(d.pop('a') is c,len(d))
k=WeakKeyDictionary(); k[c]=1; print(k[c],len(k),list(k.keys())==[c],c in k, 5 in k)
s=WeakSet([c]); print(c in s,len(s),5 in s, list(s)==[c]); s.discard(c); print(len(s))
wm=WeakMethod(c.m); print(wm()==c.m, wm==WeakMethod(c.m)); show(WeakMethod,5)
f=finalize(c,print,'bye',end='!\n'); print(f.alive, f.peek()[1:], f.atexit); f(); print(f.alive, f(), f.peek())
show(ref); show(ref,1,2,3); show(ref,c,None,x=1); print(repr(ref(c))[:12], repr(p)[:14])
finalize(c,print,'at exit')
show(proxy,1)

# more of the containers
class K: pass
ks = [K() for _ in range(5)]
d = WeakKeyDictionary((k, i) for i, k in enumerate(ks)); print(sorted(d.values()), len(d.keyrefs()), d.pop(ks[0]), ks[0] in d, d.setdefault(ks[0], 9), d.get(ks[1]), d.get(K(), 'no'), len(d.copy()), len(d | {ks[2]: 5})); show(lambda: d.get(K())); show(d.__setitem__, 5, 1); print(len(d))
del d[ks[1]]; d.update({ks[1]: 7}); print(d[ks[1]], type(d.popitem()).__name__, bool(d)); d.clear(); print(len(d), repr(d)[:20])
v = WeakValueDictionary({i: k for i, k in enumerate(ks)}); print(sorted(v), len(v.valuerefs()), len(list(v.itervaluerefs())), v.setdefault(0, ks[1]) is ks[0], v.setdefault(9, ks[1]) is ks[1], 9 in v, len(v.copy()), len(v | {7: ks[0]}), v.popitem()[0]); show(v.__setitem__, 1, 5); v.clear(); show(v.popitem)
s = WeakSet(ks); t = WeakSet(ks[:2]); print(len(s | t), len(s & t), len(s - t), len(s ^ t), t <= s, t < s, s >= t, s > t, s == WeakSet(ks), s.isdisjoint(t), ks[0] in s.copy(), len(WeakSet())); s -= t; s |= t; s ^= t; s &= t; print(len(s));  show(s.add, 5)
class R(ref):
    __slots__ = 'extra',
r1 = R(ks[0]); r1.extra = 1; print(r1.extra, r1 == ref(ks[0]), r1 is R(ks[0]), isinstance(r1, ref), ref is weakref.ReferenceType, weakref.ProxyTypes == (weakref.ProxyType, weakref.CallableProxyType), ref[int])
class Num:
    def __init__(s, v): s.v = v
    def __int__(s): return s.v
    def __index__(s): return s.v
    def __float__(s): return float(s.v)
    def __bool__(s): return s.v > 0
    def __iter__(s): return iter([s.v])
    def __contains__(s, x): return x == s.v
    def __neg__(s): return -s.v
    def __iadd__(s, o): s.v += o; return s
    def __radd__(s, o): return o + s.v
    def __eq__(s, o): return s.v == o
    def __lt__(s, o): return s.v < o
    def __call__(s, *a): return a
    def __setitem__(s, k, v): print('set', k, v)
    def __delitem__(s, k): print('del', k)
    def __str__(s): return 'num'
    def __bytes__(s): return b'bytes'
    def __reversed__(s): return 'rev'
    __hash__ = None
n = Num(5); p = proxy(n)
print(int(p), float(p), bool(p), list(p), 5 in p, -p, 1 + p, p == 5, p < 6, p(1), type(p).__name__, str(p), [1, 2, 3, 4, 5, 6][p], callable(p)); p[1] = 2; del p[1]; p += 1; print(n.v, type(p).__name__); show(next, proxy(K.__class__) if False else proxy(ks[0])); show(len, proxy(ks[0])); show(getattr, proxy(ks[0]), 'nope')
