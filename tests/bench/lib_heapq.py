# Pushes a million numbers onto a heap, and pops them.
from heapq import heapify, heappop, heappush, heappushpop, nsmallest


def numbers(n):
    x = 1
    for _ in range(n):
        x = x * 1103515245 + 12345 & 0x7fffffff
        yield x


def main():
    heap = []
    for x in numbers(1000000):
        heappush(heap, x)
    total = 0
    while heap:
        total = (total * 31 + heappop(heap)) % 1000003
    print(total)
    pairs = [(x % 1000, i) for i, x in enumerate(numbers(100000))]
    heapify(pairs)
    while len(pairs) > 90000:
        heappop(pairs)
    print(pairs[0], heappushpop(pairs, (0, 0)), nsmallest(3, pairs))


main()
