def f(x):
    print x, x / 2,
    print >>x
    y = [z for z in x]
    exec "code" in x
    raise ValueError, z
