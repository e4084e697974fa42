def f(x):
    match x:
        case 0 | "zero":
            return 1
        case [a, *_, b] if a:
            return b
        case {"key": value, **rest}:
            return value
        case Point(1, y=y) as p:
            return p
        case None:
            pass
