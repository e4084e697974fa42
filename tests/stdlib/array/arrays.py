# array: every type code and method, and what they refuse.
import array as module
from array import array
def show(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
print(module.typecodes, module.ArrayType is array)
for c in module.typecodes.replace('u', ''):
    a = array(c, 'abc' if c == 'w' else [1, 2, 3]); print(a, a.typecode, a.itemsize, len(a), a.tobytes()[:8], a[0], a[-1], a[1:], a.tolist())
    for v in 'x', 1.5, None, -1, 2 ** 7, 2 ** 8, 2 ** 15, 2 ** 16, 2 ** 31, 2 ** 32, 2 ** 63, 2 ** 64, -2 ** 63, 'xy': show(a.append, v)
a = array('i', range(5)); a.append(5); a.extend([6, 7]); a.extend(array('i', [8])); a.insert(0, -1); a.insert(-1, 99); print(a, a.pop(), a.pop(0), a.index(3), a.index(3, 1, 9), a.count(99), 99 in a, 'x' in a); a.remove(99); a.reverse(); print(a)
show(a.remove, 99); show(a.index, 99); show(a.index, 3, 7); show(a.pop, 99); show(array('i').pop); show(lambda: a[99]); show(lambda: a['x']); show(a.__setitem__, 99, 1); show(a.__setitem__, 0, 'x'); show(a.extend, array('d')); show(a.extend, 5); show(lambda: a + [1]); show(lambda: a + array('d')); show(a.fromlist, (1,)); show(a.fromlist, [1, 'x']); show(a.frombytes, b'abc'); show(a.frombytes, 5); show(a.tounicode); show(a.fromunicode, 'x'); show(hash, a)
a[1:3] = array('i', [50, 51, 52]); print(a); a[::2] = array('i', [0] * len(a[::2])); print(a); del a[0], a[1:3], a[::-2]; print(a, a[::-1]); show(a.__setitem__, slice(0, 1), [1]); show(a.__setitem__, slice(None, None, 2), array('i', range(9)))
print(a + a, a * 2, 2 * a, a == array('d', a), a != a, a < array('i', [99]), a == 5, array('i') < a); a += array('i', [1]); a *= 2; print(a, array('i', [1]) * -1); a.clear(); print(a)
a.frombytes(b'\1\0\0\0\2\0\0\0'); a.fromlist([3]); a.byteswap(); print(a); a.byteswap(); print(a, a.tobytes(), bytes(a), memoryview(a).nbytes, list(a), list(reversed(a)), iter(a).__reduce__()[1])
w = array('w', 'añ☃'); w.fromunicode('!'); print(w, w.tounicode(), w.tolist()); show(array, 'w', [1]); show(array, 'w', ['ab']); w[0] = 'b'; print(w)
show(array); show(array, 5); show(array, 'x'); show(array, 'ii'); show(array, 'i', 5); show(array, 'i', 'abc'); show(array, 'i', w); show(array, 'i', [1], 2); show(array, 'i', b'\1\0\0\0'); show(array, 'i', b'\1'); show(array, 'd', ['x'])
import io, copy
f = io.BytesIO(); array('h', [1, 2, 3]).tofile(f); f.seek(0); b = array('h'); b.fromfile(f, 2); print(b); show(b.fromfile, f, 5); print(b, copy.copy(b), copy.deepcopy(b), array('f', [0.1])[0], array('d', [float('inf'), 1]), array('B', bytearray(b'ab')), array('i', (x for x in 'ab' if 0)))
class S(array): pass
s = S('i', [1]); s.x = 1; print(s, s.x, type(s + s).__name__, type(s[:]).__name__, s.__reduce_ex__(2)[1:], s.__reduce_ex__(4)[1][1:]); print(module._array_reconstructor(array, 'i', 8, b'\5\0\0\0'), module._array_reconstructor(array, 'h', 9, b'\0\0\0\5')); show(module._array_reconstructor, array, 'i', 99, b''); show(module._array_reconstructor, int, 'i', 8, b'')
from collections.abc import MutableSequence
print(isinstance(a, MutableSequence), array[int])
match array('i', [1, 2]):
    case [p, q]: print(p, q)
