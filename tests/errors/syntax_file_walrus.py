def f():
    [x := y for y in range(3) for x in range(2)]
