# The functions of operator, with bad arguments too.
import operator as o
from operator import *
def show(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
print(sorted(n for n in dir(o) if n[0] != '_' or n[:2] == '__' and n not in vars(type(o)) and n not in ('__file__', '__cached__', '__builtins__', '__loader__', '__spec__', '__package__', '__name__', '__doc__', '__all__')) == sorted(set(o.__all__) | {'__%s__' % n.rstrip('_') for n in o.__all__ if hasattr(o, '__%s__' % n.rstrip('_'))}), len(o.__all__))
for f in lt, le, eq, ne, ge, gt, add, sub, mul, truediv, floordiv, mod, pow, lshift, rshift, and_, or_, xor, iadd, isub, imul, itruediv, ifloordiv, imod, ipow, ilshift, irshift, iand, ior, ixor: print(f.__name__, f(7, 2), end=' '); show(f, 7, 'a')
show(matmul, 1, 2); show(imatmul, 1, 2); show(add, 1); show(add, 1, 2, 3); show(add, a=1)
for f in neg, pos, inv, invert, abs, not_, truth, index: print(f.__name__, f(5)); show(f, 'a')
print(is_(1, 1), is_not(None, 1), concat([1], [2]), concat('a', 'b'), concat((1,), (2,)), iconcat([1], [2]), contains([1], 1), countOf([1, 1, 2], 1), indexOf('abc', 'c'), getitem({'a': 1}, 'a'))
show(concat, 1, 2); show(concat, [1], 2); show(iconcat, 1, 2); show(contains, 1, 1); show(countOf, 1, 1); show(indexOf, [1], 2); show(indexOf, 1, 2); show(getitem, 1, 1); show(getitem, [1], 5); show(delitem, {}, 1); show(setitem, (), 0, 1); show(countOf, [1])
l = [1, 2, 3]; setitem(l, 0, 9); delitem(l, 1); print(l, iadd(l, [1]) is l, call(max, 1, 2), call(dict, a=1)); show(call)
class H:
    def __init__(s, v): s.v = v
    def __length_hint__(s): return s.v
print(length_hint([1, 2]), length_hint(iter([1, 2, 3])), length_hint(5), length_hint(5, 7), length_hint(H(4)), length_hint(H(NotImplemented), 3)); show(length_hint, H(-1)); show(length_hint, H('a')); show(length_hint, 1, 'a')
class R:
    def __init__(s, **k): s.__dict__.update(k)
    def m(s, *a, **k): return a, k
r = R(a=1, b=R(c=R(d=5)))
print(itemgetter(1)('abc'), itemgetter(1, 0, -1)([1, 2, 3]), itemgetter(slice(2))([1, 2, 3]), itemgetter('a')({'a': 1}), attrgetter('a')(r), attrgetter('b.c.d', 'a')(r), methodcaller('m')(r), methodcaller('m', 1, x=2)(r), methodcaller('upper')('a'))
print(itemgetter(1), itemgetter('a', 2), attrgetter('a.b', 'c'), methodcaller('m', 1, x=2), type(itemgetter(1)), itemgetter(1).__reduce__(), attrgetter('a').__reduce__(), methodcaller('m', 1).__reduce__(), methodcaller('m', 1, x=2).__reduce__()[1])
for f in itemgetter, attrgetter, methodcaller: show(f); show(f, x=1)
show(attrgetter, 1); show(methodcaller, 1); show(itemgetter(1), 1, 2); show(itemgetter(1)); show(itemgetter(1), [1]); show(itemgetter(0), 5); show(attrgetter('z'), r); show(attrgetter('b.z'), r); show(methodcaller('nope'), 'a'); show(methodcaller('m'), r, 1); show(attrgetter('a'), x=1)
show(lambda: type('I', (itemgetter,), {})); show(setattr, itemgetter(1), 'x', 1)
rows = [('b', 2), ('a', 2), ('c', 1)]
print(sorted(rows, key=itemgetter(1)), sorted(rows, key=itemgetter(1, 0)), max(rows, key=itemgetter(1)), list(map(itemgetter(0), rows)))
