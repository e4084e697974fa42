def handled(f):
    try:
        return f()
    except ValueError as e:
        print(e)
    except (KeyError, IndexError):
        raise
    else:
        f(1)
    finally:
        f(2)

def managed(m):
    with m as a, m.b:
        return a

def star(f):
    try:
        f()
    except* OSError as e:
        f(e)

def generator(items):
    try:
        yield 1
    except ValueError:
        x = yield from items
    return x
