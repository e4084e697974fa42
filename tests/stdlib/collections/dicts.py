# OrderedDict and defaultdict.
from collections import OrderedDict, defaultdict
def show(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
o = OrderedDict([('a', 1), ('b', 2)], c=3)
for k in 'd', 'e', 'f': o[k] = k
o.move_to_end('a'); o.move_to_end('e', last=False); print(o); o.move_to_end('e', False); print(list(o))
for i in range(30): o.move_to_end(list(o)[i % len(o)], last=i % 3 == 0)
print(list(o), list(reversed(o)), o.popitem(), o.popitem(last=False), o)
print(o.keys(), o.values(), o.items(), list(reversed(o.items())), list(reversed(o.keys())), list(reversed(o.values())))
show(o.move_to_end, 'zz'); show(OrderedDict().popitem); show(o.pop, 'zz'); show(o.__delitem__, 'zz'); show(o.__getitem__, 'zz')
print(o.pop('zz', 5), o.setdefault('q'), o.setdefault('q', 7), o.get('q'), 'q' in o)
show(OrderedDict, 1); show(OrderedDict, [1]); show(OrderedDict, [(1,)]); show(OrderedDict, [(1, 2, 3)]); show(OrderedDict, {}, {}); show(o.update, {}, {})
x, y = OrderedDict(a=1, b=2), OrderedDict(b=2, a=1)
print(x == y, x != y, x == dict(y), dict(x) == y, x == OrderedDict(x), x.copy() == x, OrderedDict.fromkeys('ab', 1))
print(x | {'z': 1}, {'z': 1} | x, type({} | x)); x |= {'y': 5}; print(x); show(lambda: x | 5)
def grow():
    for k in x: x[k + 'x'] = 1
show(grow)
def move():
    for k in x: x.move_to_end(k)
show(move)
class S(OrderedDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
s = S(a=1); s.update(b=2); s.attr = 1; print(s, s.setdefault('c', 3), s, s.copy(), s.__reduce__()[:3])
r = OrderedDict(); r['r'] = r; print(r)
q = OrderedDict()
for i in range(5000):
    q[i] = i
    if len(q) > 100: q.popitem(last=False)
    if i % 7 == 0: q.move_to_end(next(iter(q)))
print(len(q), list(q)[:5], list(q)[-5:])
while q: q.popitem(last=len(q) % 2)
print(q, list(q))
for i in range(50): q[i] = i; q.move_to_end(i, last=False)
print(list(q) == list(range(49, -1, -1)), [q[i] for i in (0, 25, 49)])

d = defaultdict(list); d['a'].append(1); d['b'].append(2); print(d, dict(d), d.default_factory)
d.default_factory = None; show(lambda: d['c']); print(d.get('c'), 'c' in d, d)
show(defaultdict, 5); show(defaultdict, list, 5); print(defaultdict(int, {'a': 1}, b=2), defaultdict(None, [(1, 2)]), defaultdict())
e = defaultdict(lambda: 7, a=1); print(e['z'], sorted(e), e.copy()['w'], e.__copy__()['w'], type(e.copy()).__name__)
print((e | {'q': 1})['new'], ({'q': 1} | e)['new2'], type({'q': 1} | e).__name__); e |= {'i': 1}; print(e['i'])
class T(defaultdict):
    def __missing__(self, k): return 'missing ' + k
print(T(int)['k'], T(int), T(int, a=1).copy())
class U(defaultdict): pass
u = U(int); u['a'] += 1; u.x = 1; print(u, u.x)
c = defaultdict(); c.default_factory = c.copy; print(repr(c)[:40])
def fails(): raise ValueError('factory')
show(lambda: defaultdict(fails)['x']); show(lambda: defaultdict(int)[[]])
n = defaultdict(lambda: defaultdict(int)); n['a']['b'] += 1; print({k: dict(v) for k, v in n.items()})
match OrderedDict(a=1):
    case {'a': v}: print('mapping', v)
