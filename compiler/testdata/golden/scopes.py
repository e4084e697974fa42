def outer(a):
    b = a
    def inner():
        nonlocal b
        b += a
        return [x for x in b if (a := x)]
    if a:
        c = 1
    print(c)
    del c
    return inner, [lambda: (y, b) for y in a]

class Body:
    x = 1
    y = [x for _ in x]

def generic[T: int](x: T): return x
