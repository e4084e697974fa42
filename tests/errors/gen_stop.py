# StopIteration that leaves a generator becomes a RuntimeError.
def first_two(it):
    it = iter(it)
    yield next(it)
    yield next(it)

print(list(first_two([1, 2, 3])))
print(list(first_two([1])))
