# SyntaxErrors of statements, with their places: assignments, deletions, imports, definitions, control flow.
sources = """
x = 1 = 2
f() = 1
(a, b): int = 1
[a] += 1
a, b += 1
x + 1 = 2
x if y else z = 1
lambda: 1 = 2
None = 1
True += 1
del f()
del (a, 1)
del *a
del None
import a.b as c.d
from . import *, a
from a import (b, c
from a import b,
import
from x import
def f(a, a): pass
def f(*): pass
def f(*, **k): pass
def f(a=1, b): pass
def f(**k, a): pass
def f(/, a): pass
def f(a, /, b, /): pass
def f(a, *b, /): pass
def f(None): pass
def f(a:): pass
def f(): return = 1
def f() -> : pass
class C(: pass
class 5: pass
class C[T: pass
return 1
yield 1
await x
break
continue
if x pass
if x = 1: pass
while True print(1)
for x y: pass
for in y: pass
for f() in y: pass
for 1 in y: pass
with open(x) as 1: pass
with x as y z: pass
try: pass
try: pass\\nexcept: pass\\nexcept X: pass
try: pass\\nexcept X, Y: pass
try: pass\\nexcept* X: pass\\nexcept Y: pass
try: pass\\nfinally: pass\\nelse: pass
raise x from
assert
assert x, 
global x.y
nonlocal x
def f():\\n x = 1\\n global x
def f(x):\\n global x
def f():\\n nonlocal q
def f():\\n global y\\n nonlocal y
match x:\\n case 1 | a: pass\\n case _: pass
match x:\\n case a: pass\\n case b: pass
match x:\\n case a, a: pass
match x:\\n case {**rest, "k": 1}: pass
match x:\\n case *a: pass
match x:\\n case [*a, *b]: pass
match x:\\n case C(a=1, a=2): pass
match x:\\n case C(a=1, 2): pass
match x:\\n case -a: pass
match x:\\n case 1 + 2: pass
match x:\\n case f(): pass\\n else: pass
type X
type X[T] =
async x = 1
async def f(): yield from x
async def f():\\n yield 1\\n return 2
async with x: pass
def f(): async for x in y: pass
@
@x
pass pass
print 1
exec "x"
x = 5 if y
x = *a
x = *a,  *b = c
f(**a, *b)
f(a=1, b)
f(a for a in b, c)
f(x=y=z)
f(1=2)
f(True=1)
f(a.b=1)
f(**a, b)
f(a := 1, b := 2, c = d := 3)
{1: 2, 3}
{1, 2: 3}
{**a, b}
{a: b for c in d, e}
[x for x in]
[x for x in y if]
[for x in y]
(x for x in y z)
a[1:2:3:4]
a[]
a.1
a..b
5.x
0777
1__0
0b12
0xg
1e
'abc
'''abc
"\\\\N{no such}"
b"é"
f"{"
f"{}"
f"{x!z}"
f"{x:{y:{z}}}"
f"{x"
f"}"
f"{a b}"
f"{lambda x: 1}"
a b
a ? b
a $ b
!
a! = b
x = (1, 2
x = [1, 2)
x = }
\\tx = 1
if x:\\nfoo
if x:\\n  a\\n b
from __future__ import nope
from __future__ import braces
x = 1\\nfrom __future__ import annotations
""".split("\n")[1:-1]
for source in sources:
    source = source.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\")
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "is accepted")
    except SyntaxError as e:
        print(repr(source), "->", type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset))
