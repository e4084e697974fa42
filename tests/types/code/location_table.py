# co_linetable has the format that PEP 626 and PEP 657 describe: this program reads it, and compares with co_positions().
import sys


def read(code):
    it = iter(code.co_linetable)

    def varint():
        b = next(it)
        n, shift = b & 63, 0
        while b & 64:
            b = next(it)
            shift += 6
            n |= (b & 63) << shift
        return n

    def svarint():
        n = varint()
        return -(n >> 1) if n & 1 else n >> 1

    line = code.co_firstlineno
    for first in it:
        kind, length = first >> 3 & 15, (first & 7) + 1
        if kind == 15:
            found = (None,) * 4
        elif kind == 14:
            line += svarint()
            end = line + varint()
            found = line, end, *(c - 1 if c else None for c in (varint(), varint()))
        elif kind == 13:
            line += svarint()
            found = line, line, None, None
        elif kind >= 10:
            line += kind - 10
            found = line, line, next(it), next(it)
        else:
            b = next(it)
            column = kind << 3 | b >> 4
            found = line, line, column, column + (b & 15)
        yield from [found] * length


def sample(a, b):
    x = (a +
         b *
         2)
    for i in range(x):
        try:
            print(i, end=" ")
        except Exception:
            raise
    return [
        j
        for j in range(3)
    ]


def one(): return 1


for f in (read, sample, one, lambda: sys):
    ours, theirs = list(read(f.__code__)), list(f.__code__.co_positions())
    print(f.__name__, ours == theirs, len(ours) == len(theirs) > 0)
    lines = [line for *_, line in f.__code__.co_lines()]
    collapsed = [p[0] for i, p in enumerate(ours) if i == 0 or p[0] != ours[i - 1][0]]
    print(lines == collapsed)
print(sample(1, 1))
moved = sample.__code__.replace(co_firstlineno=sample.__code__.co_firstlineno + 100)
print({m[0] - p[0] for m, p in zip(moved.co_positions(), sample.__code__.co_positions()) if p[0]})
print(sample.__code__.replace(co_linetable=one.__code__.co_linetable).co_linetable == one.__code__.co_linetable)
