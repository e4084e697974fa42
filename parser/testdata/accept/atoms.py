# Operands, displays, calls and subscripts.
a
a.b.c
a()
a(b)
a(b,)
a(b, c, *d, e, *f)
a(b=1, **c)
a(b, *c, d=1, *e, **f, g=2, **h)
a(b for b in c)
a((b for b in c), d)
a(b := 1)
a(b := 1, c)
a(*b or c, **d or e)
a(
    b,
    # a comment
    c,
)
a[b]
a[b,]
a[b, c]
a[:]
a[b:]
a[:b]
a[b:c]
a[::]
a[b:c:d]
a[::d]
a[:, b:c, ...]
a[*b]
a[*b, c]
a[b := 1]
a[b:c, d]
a[(b, c)]
a[b][c](d).e[f]
()
(a)
(a,)
(a, b)
(a, b,)
((a, b), c)
(*a, b)
[]
[a]
[a,]
[a, *b, c]
[a := 1, b]
{}
{a: b}
{a: b,}
{a: b, **c, d: e}
{**a}
{a}
{a,}
{a, *b}
{*a}
{a := 1}
None
True
False
...
__debug__
a, b
a,
*a, b
*a,
a, *b
(yield_)
"a".b
1 .real
1.0.real
1j.imag
[a, b][0]
{a: b}[a]
(lambda: a)()
x = (
    1
)
