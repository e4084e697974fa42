# Reprs of limited length.
import reprlib
from reprlib import Repr, recursive_repr, repr as r
from collections import deque
from array import array
def show(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
for x in [list(range(100)), 'x' * 100, "it's " * 20, {i: i for i in range(20)}, deque(range(10)), set(range(10)), frozenset(range(10)), set(), frozenset(), [], {}, (1,), (), tuple(range(9)), 10 ** 100, array('i', range(9)), array('d'), [[[[[[[[1]]]]]]]], {1: {2: {3: {4: {5: {6: {7: 8}}}}}}}, b'x' * 50, 1.5, {'b', 1}, len]: print(r(x))
class Bad:
    def __repr__(self): raise ValueError
class Long:
    def __repr__(self): return '<' + 'long ' * 20 + '>'
print(r(Bad())[:18], r(Long()), r([Long()]))
q = Repr(maxlist=2, maxstring=8, maxlevel=2, fillvalue='~', maxdict=1, maxother=5); print(q.repr([1, 2, 3]), q.repr('abcdefghijkl'), q.repr([[[1]]]), q.repr({1: 2, 3: 4}), q.repr(Long()), q.maxlist)
for i in 2, '--', 0, None: print(Repr(indent=i).repr([1, [2, (3,)], {'a': {1}}, []]))
show(Repr(indent=-1).repr, [1]); show(Repr(indent=1.5).repr, [1]); show(Repr, 5)
class Mine(Repr):
    def repr_Bad(self, x, level): return 'bad at %d' % level
print(Mine().repr([Bad(), [Bad()]]), reprlib.aRepr.maxlevel)
class Node:
    @recursive_repr('<...>')
    def __repr__(self):
        "doc"
        return 'Node(%r)' % self.next
n = Node(); n.next = n; print(n, Node.__repr__.__name__, Node.__repr__.__doc__, Node.__repr__.__wrapped__.__name__, reprlib.__all__)
