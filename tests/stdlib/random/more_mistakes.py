# What random refuses.
import random

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

random.seed(1); r = random.Random(1)
for f, a in [(r.randint, (2, 1)), (r.randrange, (0,)), (r.randrange, (1, 5, 0)), (r.randrange, (1.5,)), (r.randrange, ('x',)), (r.choice, ([],)), (r.choice, (3,)), (r.choices, ([],)), (r.choices, ([1], [0])), (r.choices, ([1, 2], [1])), (r.choices, ([1, 2], [float('inf'), 1])), (r.sample, ([1], 2)), (r.sample, ({1, 2}, 1)), (r.sample, ([1, 2], -1)), (r.shuffle, ((1, 2),)), (r.getrandbits, (-1,)), (r.getrandbits, ('x',)), (r.randbytes, (-1,)), (r.binomialvariate, (-1,)), (r.binomialvariate, (1, 2)), (r.seed, ([],)), (r.setstate, (3,)), (r.setstate, ((9, (), None),)), (r.gauss, ('x',)), (r.triangular, ('x',)), (r.expovariate, (0,)), (r.betavariate, (0, 1)), (r.gammavariate, (0, 1)), (random.Random, ([],)), (random.SystemRandom().seed, ()), (random.SystemRandom().getstate, ())]: t(f, *a)
t(r.sample, [1, 2], 2, counts=[1, 1, 1]); t(r.sample, 'ab', 3, counts=[1, 2]); t(r.sample, 'ab', 3, counts=[-1, 2]); t(r.choices, 'ab', [1, 2], cum_weights=[1, 2]); t(r.choices, 'ab', k=-1); t(random.Random(5).random); t(lambda: random.Random('x').random() == random.Random('x').random())
