# An error inside nested displays and calls on one line.
def f(*a, **k): return a
value = {"k": [1, (2, {3: f(4, *[5, 6], x={"y": [7, 8][2]})})]}
