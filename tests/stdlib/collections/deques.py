# deque: every method, and what it refuses.
from collections import deque
def show(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
d = deque('abc')
d.extend('de'); d.extendleft('xy'); print(d, len(d), bool(d), bool(deque()))
print(d.pop(), d.popleft(), d, d[0], d[-1], d.count('a'), d.index('b'), d.index('b', 1, -1))
show(d.index, 'b', 4); show(d.index, 'b', 'x'); show(d.index)
for n in 0, 1, -1, 3, 100, -100, 7: d.rotate(n); print(n, ''.join(d))
d.insert(1, 'I'); d.insert(-1, 'J'); d.insert(100, 'K'); d.insert(-100, 'L'); print(d)
d.remove('I'); del d[0]; del d[-1]; d[1] = 'Z'; print(d); d.reverse(); print(d)
show(lambda: d[99]); show(lambda: d['a']); show(lambda: d[1:2]); show(d.__setitem__, 99, 1); show(d.__delitem__, 99)
show(d.remove, 'nope'); show(d.rotate, 'a'); show(d.append); show(d.pop, 1); show(hash, d)
b = deque(range(10), 3); print(b, b.maxlen); b.append(1); b.appendleft(2); b.extend([5, 6, 7, 8]); print(b)
show(b.insert, 0, 1); show(setattr, b, 'maxlen', 5)
for a in [([], -1), ([], 'a'), (5,), ([], 1, 2)]: show(deque, *a)
show(deque, iterable='ab', maxlen=1); show(deque, x=1)
z = deque(maxlen=0); z.append(1); z.extend([1, 2]); print(z)
print(deque([1, 2]) + deque([3]), deque([1]) * 3, 2 * deque([1, 2], 3), deque([1]) == deque([1]), deque([1]) < deque([2]), deque([1, 2]) > deque([1]), deque([1]) == [1])
show(lambda: deque() + [1]); show(lambda: deque() < 5)
e = deque([1]); e += [2, 3]; e *= 2; print(e); e.extend(e); print(e)
print(list(reversed(e)), 2 in e, 9 in e, e.copy(), e.__copy__() == e, e.__reduce__()[:3])
it = iter(e); next(it); print(it.__length_hint__()); e.append(1); show(next, it); show(next, it)
class Mutator:
    def __eq__(self, o): e.append(1); return False
show(lambda: Mutator() in e); show(e.index, Mutator()); show(e.remove, Mutator())
r = deque(); r.append(r); print(r)
class D(deque):
    def __init__(self, it=(), maxlen=None): super().__init__(it, maxlen)
s = D('ab', 5); s.x = 1; print(s, s.copy(), s.x, s + D('c'), deque[int])
big = deque()
for i in range(10000):
    big.append(i)
    if i % 3 == 0: big.popleft()
for i in range(6000): big.pop()
print(len(big), big[0], big[-1], sum(big))
match deque([1, 2]):
    case [a, b]: print('sequence', a, b)
