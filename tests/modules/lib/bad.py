def f():
    x = = 3
