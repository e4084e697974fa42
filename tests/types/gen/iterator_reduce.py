# __reduce__ and __setstate__ of iterators.
class S:
    def __getitem__(self, i):
        if i < 3: return i
        raise IndexError
    def __len__(self): return 3
    def __repr__(self): return 'S'
def makers():
    d = {1: 2, 3: 4, 5: 6}
    yield from (iter([1, 2, 3]), iter('abc'), iter('aéc'), iter(b'abc'), iter(bytearray(b'abc')), iter(d), iter(d.values()), iter(d.items()),
        reversed(d), iter({7}), iter(range(5)), iter(range(1, 11, 3)), iter(range(10**30, 10**30 + 3)), reversed([1, 2, 3]),
        reversed((1, 2, 3)), reversed(range(4)), zip(), map(len, 'ab'), filter(None, [0, 1]), enumerate('abc', 5), iter(S()),
        reversed(S()), iter(int, 1), iter((1, 2)))
for n in (0, 1, 4):
    for it in makers():
        for _ in range(n):
            next(it, None)
        if type(it) is type(iter(())) and n == 1:
            continue
        r = it.__reduce__()
        print(type(it).__name__, r[0].__name__, *(a if type(a) in (int, tuple, list, str, bytes, range) else '' for a in r[1]), *r[2:])
for it in (iter([1, 2, 3]), iter(range(4)), iter('abc'), iter(range(10**30, 10**30 + 3)), reversed([1, 2, 3]), reversed(S())):
    it.__setstate__(1)
    print(list(it))
    try: it.__setstate__('x')
    except TypeError as e: print('TypeError')
for it in (iter([1, 2, 3]), iter(range(4)), iter('abc'), reversed([1, 2, 3])):
    it.__setstate__(-5)
    print(list(it))
class BadLen:
    def __iter__(self): return iter(range(10))
    def __len__(self): raise RuntimeError('hello')
for f in (lambda: list(BadLen()), lambda: [].extend(BadLen())):
    try: f()
    except RuntimeError as e: print(e)
