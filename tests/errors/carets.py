def show(f):
    import sys
    try:
        f()
    except Exception:
        pass

x = [1, 2, 3]
def calc(a, b):
    return (a + b) * x[a + b + 100] - 5
calc(1, 2)
