# Simple statements, and the compound ones but functions, classes, try and match.
pass
x = 1
x = y = 2
x, y = y, x
x, = y
[x, y] = z
(x, y), z = w
(x) = 1
*x, y = z
x, *y = z
[*x, y] = z
x.y = z
x[y] = z
x[y:z] = w
x().y = z
x = *y, z
x: int
x: int = 1
(x): int = 1
x.y: int
x[y]: int = z
x: a = 1 if 0 else 2, 3
x += 1
x -= 1
x *= 1
x /= 1
x //= 1
x %= 1
x @= 1
x **= 1
x <<= 1
x >>= 1
x &= 1
x |= 1
x ^= 1
x.y += 1
x[y] += 1, 2
(x) += 1
del x
del x, y
del x,
del (x)
del (x, y), z
del [x, y]
del ()
del []
del x.y, x[y], x[y:z]
assert x
assert x, y
assert (x, y) == z, 'message'
a; b
a;
a; b; c;
global_ = 1
if x: pass
if x: a; b
if x:
    pass
if x:
    a
elif y:
    b
elif z:
    c
else:
    d
if x: a
else: b
if (x := 1): pass
if x := 1: pass
if x:
    if y:
        a
    else:
        b
    c;
while x: pass
while x:
    break
else:
    continue_
while True:
    continue
for x in y: pass
for x, y in z:
    pass
for x, in y: pass
for (x, y) in z: pass
for *x, y in z: pass
for x.y in z: pass
for x[y] in z: pass
for x in y, z: pass
for x in *y, z: pass
for x in y:
    pass
else:
    pass
with a: pass
with a as b: pass
with a as b, c as d: pass
with a, b: pass
with (a): pass
with (a, b): pass
with (a, b) as c: pass
with (a as b): pass
with (a as b, c as d,): pass
with (a as b, c): pass
with (a), (b): pass
with (a).b as c: pass
with a as (b, c): pass
with a as [b, c]: pass
with a as b.c, d as e[f]: pass
with (yield_): pass
with (a for b in c) as d: pass
with (a, *b) as c: pass
with (a := b): pass
with (
    a as b,
    c,
):
    pass
raise
raise x
raise x from y
raise x(y) from None
import a
import a.b.c
import a as b
import a.b as c, d
from a import b
from a import b as c, d
from a import (b)
from a import (b, c as d,)
from a import *
from . import a
from .a import b
from .. import a
from ... import a
from .... import a
from ...a.b import c
def f():
    global a, b
    global c
    def g():
        nonlocal d, e
        nonlocal h
    return
    return a
    return a, b
    return *a, b
    return (
        a
    )
match = 1
match.a
match(a)
match[a]
match, a
match + a
case = 1
type = 2
type.a
type(a)
type = type
print = 3
print(a)
print
print >>a, b
print -1
exec(a)
_ = 1
