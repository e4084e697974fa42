# Floats are no objects: two nans with the same bits are the same nan, so that containers find them equal. In CPython each
# call of float() makes another object.
nan = float("nan")
print(nan == nan, nan is float("nan"), float("nan") in [nan], [float("nan")] == [float("nan")], len({float("nan"), nan}))
print(1.5 is float("1.5"), 10 ** 20 is 10 ** 20, (1).__class__ is int)
