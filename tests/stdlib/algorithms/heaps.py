# heapq and bisect.
import heapq, bisect
from heapq import *
def show(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
h = [5, 3, 8, 1, 9, 2]; heapify(h); print(h, heappop(h), h, heapreplace(h, 0), heappushpop(h, -1), heappushpop(h, 4), h); heappush(h, 2); print(h)
x, data = 1, []
for i in range(500): x = x * 1103515245 + 12345 & 0x7fffffff; data.append(x % 1000)
for items in data, [float(v) for v in data], [str(v) for v in data], [(v % 10, v) for v in data], [(float(v % 10), v) for v in data], [[v] for v in data]:
    h = []
    for v in items: heappush(h, v)
    out = [heappop(h) for _ in items]; print(out == sorted(items), end=' ')
    h = items[:]; heapify(h); print(h[:5], [heappop(h) for _ in items] == sorted(items), nsmallest(3, items), nlargest(3, iter(items)))
print(nlargest(2, [3, 1, 4]), nsmallest(0, [1]), nsmallest(-1, [1]), nlargest(5, [1, 2]), nsmallest(2, iter('hello'), key=ord), nlargest(1, []), nsmallest(1, [3, 1]), nlargest(2, ['aa', 'b', 'cc'], key=len), nsmallest(2, ['bb', 'a', 'c'], len))
print(list(merge([1, 4], [2, 3], [0])), list(merge([4, 1], [3, 2], reverse=True)), list(merge(['a', 'ccc'], ['bb'], key=len)), list(merge()), list(merge([], [1])), list(merge(iter([1, 3]), iter([2]))))
show(heappop, []); show(heapreplace, [], 1); show(heappush, 1, 2); show(heapify, 1); show(heappop, (1,)); show(heappush, [1], 'a'); show(heapify, [1, 'a']); show(heappush, [1]); show(heappushpop, [], 5); show(nsmallest, 1, 5); show(nlargest, 'a', [1, 2]); show(heappush, heap=[], item=1)
class C:
    def __init__(s, v): s.v = v
    def __lt__(s, o): h2.clear(); return True
h2 = [C(1), C(2), C(3)]; show(heappop, h2); print(heapq.__all__)
class E:
    def __lt__(s, o): raise ValueError('lt')
show(heappush, [E()], E())

b = [1, 2, 2, 2, 5]
for v in 0, 1, 2, 3, 9: print(bisect.bisect(b, v), bisect.bisect_left(b, v), bisect.bisect_right(b, v, 1, 3), bisect.bisect_left(b, v, lo=2), bisect.bisect(b, -v, key=lambda q: -q))
l = []
for v in data[:50]: bisect.insort(l, v)
print(l == sorted(data[:50])); bisect.insort_left(l, l[3]); bisect.insort(l, 7.5, key=float); print(len(l), bisect.bisect is bisect.bisect_right)
class S(list):
    def insert(self, i, v): print('insert', i, v)
bisect.insort(S([1, 3]), 2); print(bisect.bisect_left(range(10), 5), bisect.bisect('abc', 'b'))
show(bisect.bisect, [1], 2, -1); show(bisect.bisect, 1, 2); show(bisect.bisect, [1]); show(bisect.bisect, [1], 'a'); show(bisect.insort, (1,), 2); show(bisect.bisect, [1], 1, 0, 5); show(bisect.bisect, [1], 2, 0, None, len)
