# Counts words with Counter, and with a defaultdict.
from collections import Counter, defaultdict

text = ' '.join('word%d of the %d' % (i * i % 997, i % 10) for i in range(20000))


def with_counter(words, n):
    for _ in range(n):
        c = Counter(words)
    return c


def with_defaultdict(words, n):
    for _ in range(n):
        d = defaultdict(int)
        for w in words:
            d[w] += 1
    return d


words = text.split()
c = with_counter(words, 20)
d = with_defaultdict(words, 20)
print(c.most_common(3), len(d), c == d)
