# What collections refuses.
from collections import *

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

t(namedtuple, '1x', 'a'); t(namedtuple, 'x', 'a a'); t(namedtuple, 'x', 'class'); t(namedtuple, 'x', '_a'); t(namedtuple, 'x', 'a b', defaults=(1, 2, 3)); t(lambda: namedtuple('x', 'a class _b', rename=True)._fields); P = namedtuple('P', 'x y', defaults=[5]); t(P); t(P, 1); t(P, 1, 2, 3); t(P(1)._replace, z=1); t(P._make, [1]); t(lambda: P(1)._asdict()); t(lambda: setattr(P(1), 'x', 1))
d = deque([1, 2, 3], 3); t(deque, 3); t(deque, [], -1); t(deque, [], 'x'); t(d.remove, 9); t(d.index, 9); t(d.insert, 0, 1); t(lambda: d[5]); t(deque().pop); t(deque().popleft); t(d.rotate, 'x'); t(lambda: d + [1]); t(lambda: deque([1]) * 'x'); t(lambda: setattr(d, 'maxlen', 1)); t(hash, d)
def mutate():
    q = deque([1, 2])
    for x in q: q.append(x)
t(mutate); t(Counter, 3); t(Counter(a=3, b=1).most_common, 'x'); t(lambda: Counter('aab') - Counter('a')); t(lambda: Counter(a=-1) + Counter()); t(lambda: list(Counter(a='x').elements())); t(Counter.fromkeys, 'a'); t(lambda: Counter(a=1)['zz']); t(lambda: defaultdict(3)); t(lambda: defaultdict()['x']); t(lambda: repr(defaultdict(list, a=[1])))
o = OrderedDict(a=1, b=2); t(o.move_to_end, 'z'); o.move_to_end('a'); t(lambda: list(o)); t(OrderedDict().popitem); t(o.pop, 'z'); t(lambda: OrderedDict(3)); t(lambda: reversed(o).__next__()); t(lambda: o == {'b': 2, 'a': 1}); t(lambda: o == OrderedDict(a=1, b=2)); c = ChainMap({'a': 1}, {'b': 2}); t(lambda: c['z']); t(lambda: c.pop('b')); t(lambda: c.parents['a']); t(ChainMap().popitem); t(UserDict, 3); t(lambda: UserList([1])[3]); t(lambda: UserString('ab') + 3)
