def a(x):
    return b(x) + 1

def b(x):
    return x / 0

a(3)
