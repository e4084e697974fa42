# Floats are no objects: those with the same bits are the same float, whatever computed them. In CPython each result is another
# object. That two nans made by float() are two is kept (tests/types/float/nan_objects).
x, y = 1.5, "1.5"
print(x is float(y), x * 2 is x * 2)
nan = float("nan")
print(nan + 1 is nan, [nan] == [nan + 1])
