def f(*args):
    return 1

value = f(1,
          2,
          f(3) + None)
