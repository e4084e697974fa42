def f(a, b, c):
    x = a + b * c - 1
    x = a if b else c
    x = a and b or c
    x = x or a
    x = a < b < c
    x = not a, a not in (1, 2), a is None, a in {1, 2}
    x = [*a, b], {a: b, **c}, f'{a!r:>{b}} and {c}'
    a.x += 1
    a[b] -= c
    a[1:b] = [1, 2, 3]
    a, *b = c
    a, b = b, a
    return 2 ** 10 + 1, -1, 'a' 'b', 1.5e300 * 10, (1, 2)[0]
