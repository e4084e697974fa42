# Threads append, pop, insert, sort, slice and iterate over one list. No item is lost or made up.
import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/lib")
from racing import race

N = 300
shared = []


def append():
    for i in range(N):
        shared.append(i)


race(append, times=4)
print(len(shared), sum(shared) == 4 * sum(range(N)))

popped = []


def pop():
    while True:
        try:
            popped.append(shared.pop())
        except IndexError:
            return


race(pop, times=4)
print(len(shared), len(popped), sum(popped) == 4 * sum(range(N)))

slots = [0] * 4
noise = []


def own(k):
    def run():
        for i in range(N):
            slots[k] = i
            assert slots[k] == i
            slots[k] = float(i)
            assert slots[k] == float(i)
            slots[k] = str(i)
            assert slots[k] == str(i)
            slots[k] = None
    return run


def shake():
    for i in range(N // 2):
        slots.append(i)
        slots.extend([i, i + 0.5, "x"])
        slots[4:] = [1, 2, 3]
        del slots[4:]


race(own(0), own(1), own(2), own(3), shake)
print(slots)

kinds = [0, 0.0, "text", None, (1,)] * 20


def rotate():
    for i in range(N // 5):
        kinds.append(kinds.pop(0))
        kinds.insert(0, kinds.pop())
        kinds.reverse()


def read():
    good = {0, 0.0, "text", None, (1,)}
    for i in range(N // 5):
        for x in kinds:
            assert x in good, x
        for k in range(40):
            assert kinds[k] in good
        assert all(x in good for x in kinds[10:30])
        assert len(list(kinds)) >= 98


race(rotate, rotate, read, read)
print(len(kinds))

numbers = list(range(100))


def sort():
    for i in range(N // 10):
        try:
            numbers.sort(reverse=i % 2 == 0)
        except ValueError:
            pass


def look():
    for i in range(N):
        try:
            assert 0 <= numbers[i % 100] < 100
        except IndexError:
            pass
        repr(numbers)


race(sort, look, look)
print(sorted(numbers) == list(range(100)))
