# Counter, namedtuple, ChainMap, UserDict, UserList and UserString.
from collections import *
def show(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
c = Counter('abracadabra'); c['z'] -= 1; print(c, +c, -c, c.total(), c.most_common(0), c.most_common(1), list(c.elements()))
c.update('aaz', b=2); c.subtract({'a': 1}, r=5); print(c); del c['nothing']; del c['a']; print(c, c['a'], 'a' in c)
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=2) > Counter(a=1), Counter(a=1) != Counter(), Counter(a=3) >= Counter(b=1))
c = Counter(a=3, b=-1); c += Counter(a=1); print(c); c -= Counter(a=1); c |= Counter(q=2); c &= Counter(a=1, q=1); print(c)
print(Counter([1, 1.0, True, 2]), Counter({'a': 'x'}), Counter(Counter('ab')), Counter(x=1).copy(), Counter(a=float('nan')) is None)
show(Counter.fromkeys, 'ab'); show(Counter, 5); show(lambda: Counter() + 5); show(Counter, [[]]); show(lambda: Counter(a=1) < 5)
class Sub(Counter):
    def get(self, k, d=None): return super().get(k, d)
print(Sub('aab'), type(Sub('a') + Sub('b')).__name__, Counter(a=10 ** 30) + Counter(a=1))

P = namedtuple('P', 'x, y'); p = P(1, y=2); x, y = p
print(p, p.x, p[1], p == (1, 2), P._fields, P._make([3, 4]), p._asdict(), p._replace(y=9), hash(p) == hash((1, 2)), p.__getnewargs__(), P.__match_args__, P.__slots__)
show(P, 1); show(P, 1, 2, 3); show(P, 1, z=2); show(P._make, [1]); show(p._replace, z=1); show(setattr, p, 'x', 1); show(delattr, p, 'x'); show(setattr, p, 'q', 1)
for a, k in [(('1x', 'a'), {}), (('P', 'a b a'), {}), (('P', 'for'), {}), (('P', '_a'), {}), (('P', ['a b']), {}), (('P', [1]), {}), (('P', 'a', ), dict(defaults=(1, 2))), (('P', 5), {})]: show(namedtuple, *a, **k)
Q = namedtuple('Q', 'a for a _b c', rename=True, defaults=[5, 6], module='mod'); print(Q._fields, Q(1, 2, 3), Q.__module__, Q._field_defaults, Q.__new__.__defaults__)
print(P.__doc__, P.x.__doc__, P.__new__.__doc__, P.__name__, P.__qualname__, P.x.__get__(p), repr(P.x), namedtuple('E', '')())
P.x.__doc__ = 'new'; print(P.x.__doc__)
class Sub(P):
    def dist(self): return self.x + self.y
print(Sub(1, 2), Sub(1, 2).dist(), Sub(1, 2)._replace(x=5), type(Sub._make([1, 2])).__name__)
match p:
    case P(a, b): print('match', a, b)

m = ChainMap({'a': 1}, {'a': 2, 'b': 3}); m['c'] = 4; print(m, m['a'], m['b'], len(m), sorted(m), m.maps, m.parents, m.new_child(x=1), m.get('q', 0), bool(ChainMap()))
show(m.__getitem__, 'q'); show(m.__delitem__, 'b'); show(m.pop, 'b'); show(ChainMap().popitem); print(m.pop('a'), m['a'], m.copy(), m | {'n': 1}, {'n': 1} | m, ChainMap.fromkeys('ab', 0), m == dict(m), list(m.items()))
u = UserDict({'a': 1}, b=2); u['c'] = 3; print(u, u.data, len(u), u | {'d': 4}, {'d': 4} | u, u.copy(), UserDict.fromkeys('a'), u.pop('a'), 'a' in u, u == {'b': 2, 'c': 3}); show(u.__getitem__, 'q')
class UM(UserDict):
    def __missing__(self, k): return k * 2
print(UM()['ab'], UM().get('ab'), 'ab' in UM(), isinstance(u, dict))
l = UserList([3, 1, 2]); l.append(0); l.sort(); print(l, l[1:], type(l[1:]).__name__, l + [9], [9] + l, l * 2, l == [0, 1, 2, 3], l.index(2), l.count(1), l.pop(), l, l < [5], UserList('ab'), l.copy()); l.insert(0, 7); l.extend([8]); l.remove(7); l.reverse(); del l[0]; l[0] = 'x'; l += [1]; print(l); show(l.index, 99); show(l.__getitem__, 99)
s = UserString('Hello'); print(s, repr(s), s.upper(), s + 1, 'x' + s, s * 2, s[1:3], len(s), 'ell' in s, s == 'Hello', s.replace('l', 'L'), s.split('l'), s.center(9, '*'), s % (), s.encode(), s.isalpha(), s.startswith('He'), hash(s) == hash('Hello'), s.find('l'), int(UserString('5')), s.strip('H'), UserString('%d') % 5, s.join('ab'), s.title(), s.format(1), s.removeprefix('He'), s < 'I', UserString(5), s.casefold(), s.partition('l'))
show(s.index, 'q'); print(type(s.lower()).__name__, isinstance(s, str))
