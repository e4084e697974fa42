def f(name):
    x = f"hello {name"
    return x
