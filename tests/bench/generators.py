def numbers(n):
    for i in range(n):
        yield i


def squares(it):
    for x in it:
        yield x * x


def odd(it):
    for x in it:
        if x & 1:
            yield x


def delegated(n):
    yield from odd(squares(numbers(n)))


total = 0
for x in odd(squares(numbers(1000000))):
    total += x
print(total, sum(delegated(300000)), sum(x for x in numbers(500000) if x % 3 == 0))
