# The containers of collections, with bad arguments too.
import collections, collections.abc
from collections import *
def show(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
d=deque([1,2,3],maxlen=3); d.append(4); print(d, d[0], d[-1], len(d), list(reversed(d)), d.index(3), 4 in d); d.rotate(1); print(d); d.appendleft(9); print(d); show(d.insert,0,1); show(deque().pop); show(d.remove,77); show(d.index,77); show(lambda:d[10]); show(lambda:d['a'])
dd=defaultdict(list); dd['a'].append(1); print(dd, dd['a'], dd.copy(), dd|{'b':1}); show(lambda:defaultdict()['x']); show(defaultdict,3)
od=OrderedDict(a=1,b=2,c=3); od.move_to_end('a'); print(od); od.move_to_end('c',last=False); print(od, od.popitem(last=False), od.keys(), od.items(), od.values(), od==OrderedDict(a=1,b=2), od=={'a':1,'b':2}); show(od.move_to_end,'zz')
cn=Counter('abracadabra'); print(cn, cn.most_common(2), cn['z'], cn+Counter('aaz'), cn-Counter('ab'), cn&Counter('aab'), cn|Counter('zz'), sorted(cn.elements()), cn.total())
N=namedtuple('N','x y z',defaults=[3]); n=N(1,2); print(n, n.x, n._replace(x=9), n._asdict(), N._fields, N._field_defaults, N.__doc__, N.x.__doc__, N._make([1,2,3]), N.__new__.__doc__, N.__module__); show(N,1); show(N,1,2,3,4); show(n._replace,q=1); show(N._make,[1])
for a in [('N','a a'),('N','class'),('N','_x'),('1N','x'),('N',['1'])]: show(namedtuple,*a)
print(namedtuple('N','a a class _x 1',rename=True)._fields)
cm=ChainMap({'a':1},{'b':2,'a':3}); print(cm, cm['a'], cm['b'], len(cm), list(cm), cm.new_child({'z':1}), cm.parents, dict(cm)); show(lambda:cm['q'])
ud=UserDict(a=1); ul=UserList([3,1]); us=UserString('abc'); ul.sort(); print(ud, ul, us, us.upper(), us+'x', type(us.upper()), ud|{'b':2}, ul+[1], us=='abc')
print(isinstance(d,collections.abc.MutableSequence), isinstance({},collections.abc.Mapping), collections.abc.Callable[[int],str], collections.abc.Iterable.__module__, isinstance([].__iter__(),collections.abc.Iterator), issubclass(int,collections.abc.Hashable), isinstance([],collections.abc.Hashable))
import collections.abc as A
print(A is collections.abc, A.__name__, A.__all__)
show(getattr, collections, 'nothing')
print(sorted(collections.__all__), collections.UserDict.__module__)
