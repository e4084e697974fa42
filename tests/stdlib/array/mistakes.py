# What array refuses.
from array import array

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

for a in [(), ('x',), ('ii',), (3,), ('i', 'x'), ('i', [1.5]), ('b', [200]), ('B', [-1]), ('i', [1 << 40]), ('f', ['x']), ('i', 3), ('u', [1]), ('w', 'aé'), ('w', ['ab']), ('i', b'abc'), ('d', [1, 2.5]), ('Q', [1 << 64])]: t(lambda: array(*a))
x = array('i', [1, 2, 3]); t(lambda: x[5]); t(lambda: x['a']); t(x.append, 'x'); t(x.append, 1 << 40); t(x.extend, array('d', [1])); t(x.extend, 3); t(x.fromlist, (1,)); t(x.fromlist, [1, 'x']); t(x.frombytes, b'abc'); t(x.remove, 9); t(x.index, 9); t(x.index, 3, 3); t(x.pop, 9); t(array('i').pop); t(lambda: x + [1]); t(lambda: x * 'a'); t(lambda: x + array('d')); t(x.byteswap, 1); t(hash, x); t(lambda: x < 3); t(lambda: x == array('d', [1, 2, 3])); t(x.tounicode); t(array('w', 'ab').tounicode); t(lambda: x.__setitem__(slice(0, 2), [1])); t(lambda: x.__setitem__(slice(0, 3, 2), array('i', [1]))); t(x.insert, 0, 'q'); print(x, x.itemsize, x.typecode, x.buffer_info()[1]); x.append(4); print(x)
