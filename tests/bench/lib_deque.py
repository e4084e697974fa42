# Rotates a deque, and passes items through it.
from collections import deque


def josephus(n, k):
    d = deque(range(n))
    while len(d) > 1:
        d.rotate(-k)
        d.pop()
    return d[0]


def queue(n):
    d = deque(maxlen=100)
    total = 0
    for i in range(n):
        d.append(i)
        if i & 1:
            total += d.popleft()
    return total, len(d)


def rotate(n):
    d = deque(range(1000))
    for i in range(n):
        d.rotate(1)
        d.rotate(-3)
    return d[0], d[-1]


print(josephus(300000, 7), queue(2000000), rotate(1000000))
