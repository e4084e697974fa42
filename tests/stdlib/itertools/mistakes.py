# What itertools refuses.
from itertools import *

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

for f in [lambda: islice([1], -1), lambda: islice([1], 1, 2, 0), lambda: islice([1], 'x'), lambda: islice(3, 1), lambda: islice(), lambda: count('x'), lambda: count(1, 'x'), lambda: list(count(1.5, .5).__next__() for _ in range(1)), lambda: cycle(3), lambda: repeat(), lambda: repeat(1, 'x'), lambda: list(repeat(1, -3)), lambda: chain(3).__next__(), lambda: list(chain.from_iterable([1])), lambda: combinations('abc', -1), lambda: combinations('abc', 'x'), lambda: permutations('abc', -1), lambda: list(permutations('ab', 3)), lambda: product('a', repeat=-1), lambda: product(3), lambda: list(product(repeat=2)), lambda: tee([1], -1), lambda: tee(3), lambda: zip_longest([1], fill=2), lambda: list(zip_longest([1, 2], [3], fillvalue=0)), lambda: groupby(), lambda: list(accumulate([1, 'a'])), lambda: list(accumulate([], initial=5)), lambda: list(batched('abcde', 2)), lambda: batched('abc', 0), lambda: list(batched('abc', 2, strict=True)), lambda: list(pairwise([1, 2, 3])), lambda: pairwise(3), lambda: list(starmap(pow, [1])), lambda: list(starmap(pow, [(2, 3)])), lambda: compress([1]), lambda: list(filterfalse(None, [0, 1])), lambda: takewhile(3), lambda: list(dropwhile(3, [1]))]: t(f)
print(repr(count(3)), repr(count(2, 5)), repr(repeat(1)), repr(repeat(1, 2)))
