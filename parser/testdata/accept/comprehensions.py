# Comprehensions and generator expressions.
[a for b in c]
[a for b in c if d]
[a for b in c if d if e]
[a for b in c for d in e if f]
[a for b, c in d]
[a for b, in c]
[a for (b, c) in d]
[a for [b, c] in d]
[a for *b, c in d]
[a for b.c in d]
[a for b[c] in d]
[(a, b) for a in c]
[a if b else c for d in e]
[a for b in c or d]
[a := b for c in d]
{a for b in c}
{a: b for c in d}
{a: b if c else d for e in f}
(a for b in c)
f(a for b in c if d)
[[a for b in c] for d in e]
[a for b in [c for d in e]]
[lambda: a for b in c]
[a for b in c if (d := e)]
[a for b in c if not d]
async def f():
    [a async for b in c]
    [await a for b in c]
    {a: b async for c in d if await e}
    (a async for b in c for d in e)
