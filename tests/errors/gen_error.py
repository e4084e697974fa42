# An error in a generator that another one drives.
def numbers():
    yield 1
    yield 2
    raise RuntimeError("no more numbers")

def doubled(source):
    for n in source:
        yield n * 2

def through():
    result = yield from doubled(numbers())
    return result

for n in through():
    print(n)
