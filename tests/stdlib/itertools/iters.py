# Every function of itertools, with bad arguments too.
from itertools import *
import itertools, operator
def show(f,*a,**k):
    try: print(f(*a,**k))
    except BaseException as e: print(type(e).__name__, e)
L=lambda f,*a,**k: list(islice(f(*a,**k),12))
for f,a in [(count,()),(count,(2,3)),(count,(1.5,.5)),(count,(2**63-2,)),(cycle,('abc',)),(cycle,('',)),(repeat,(1,3)),(accumulate,([1,2,3],)),
  (accumulate,([1,2,3],operator.mul)),(batched,('abcdefg',3)),(chain,('ab','cd')),(chain,()),(combinations,('abcd',2)),(combinations,('ab',3)),(combinations,('ab',0)),
  (combinations_with_replacement,('abc',2)),(combinations_with_replacement,('',0)),(permutations,('abc',)),(permutations,('abc',2)),(permutations,('abc',0)),(permutations,('abc',4)),
  (product,('ab','cd')),(product,()),(product,('ab','')),(compress,('abcdef',[1,0,1,0,1,1])),(dropwhile,(lambda x:x<5,[1,4,6,4,1])),(takewhile,(lambda x:x<5,[1,4,6,4,1])),
  (filterfalse,(None,[0,1,2,0])),(filterfalse,(lambda x:x%2,range(9))),(islice,('abcdefg',2)),(islice,('abcdefg',2,4)),(islice,('abcdefg',2,None)),(islice,('abcdefg',0,None,2)),
  (pairwise,('abcd',)),(pairwise,('a',)),(starmap,(pow,[(2,3),[3,2]])),(zip_longest,('abc','x')),(zip_longest,()),
  (islice,('a',-1)),(islice,('a',1,-1)),(islice,('a',1,2,0)),(islice,('a','x')),(batched,('a',0)),(combinations,('a',-1)),(permutations,('a',-1)),(permutations,('a','x')),(tee,('a',-1)),
  (count,('a',)),(count,(1,2,3)),(cycle,()),(repeat,()),(repeat,(1,'a')),(chain,(1,)),(product,(1,)),(starmap,(pow,[1])),(starmap,(pow,)),(zip_longest,(1,)),(accumulate,()),(compress,('a',)),(groupby,()),(groupby,(1,)),(pairwise,(1,)),
  (dropwhile,(1,)),(batched,('a',)),(islice,('a',)),(tee,(1,)),(tee,())]:
    print(f.__name__,end=' '); show(L,f,*a)
print([(k,list(g)) for k,g in groupby('AAAABBBCCDAABBB')],[k for k,g in groupby('AAAABBBCCDAABBB',str.lower)])
g=groupby('aabb'); k,h=next(g); print(next(h)); k2,h2=next(g); print(list(h),list(h2))
a,b,c=tee(range(100),3); print(sum(a),sum(b),next(c),sum(c)); print(count(3),count(3,2),count(1.5),repeat(1),repeat('a',4),type(tee('a')[0]))
for f,k in [(zip_longest,dict(fillvalue=1)),(zip_longest,dict(x=1)),(product,dict(repeat=-1)),(product,dict(x=1)),(count,dict(start=3)),(count,dict(step=3)),(count,dict(x=3)),(chain,dict(x=3)),(cycle,dict(x=3)),(accumulate,dict(initial=3)),(repeat,dict(object=1,times=2)),(batched,dict(iterable='abc',n=2,strict=True))]:
    print(f.__name__,k,end=' '); show(L,f,**k)
print(list(chain.from_iterable(['ab','cd'])), list(accumulate([],initial=5)), list(accumulate([1,2],initial=5)), list(product('ab',repeat=2)))
class S(chain): pass
s=S('ab'); s.x=1; print(list(s), s.x, chain[int], S.from_iterable("ab").__class__)
print(sorted(n for n in dir(itertools) if n[0]!='_'), operator.length_hint(repeat(1,5)))
print(chain.__doc__ is not None, chain.__module__, chain)

class K(chain):
    def __init__(self, *a, key=None): self.key = key
print(list(K('ab', key=1)))
show(type('Q', (cycle,), {}), 'a', x=1)
def re_enter():
    t = None
    class I:
        def __iter__(self): return self
        def __next__(self): return next(t)
    t, _ = tee(I())
    next(t)
show(re_enter)
import copy
a, b = tee('abc'); next(a); c = copy.copy(a); print(list(a), list(b), list(c))
print(list(islice(count(5), 3, 9, 2)), list(zip(count(), 'ab')), sum(islice(repeat(2), 1000)))
it = iter(range(10)); print(list(islice(it, 2)), next(it), list(takewhile(lambda x: x < 5, it)), next(it))
print(list(batched(range(5), 2)), list(pairwise([1])), [list(g) for _, g in groupby([])])
show(lambda: list(accumulate([1, 'a']))); show(lambda: list(starmap(5, [(1,)]))); show(lambda: list(filterfalse(5, [1])))
show(lambda: list(groupby([1], 5))); show(list, chain.from_iterable([1])); show(product, 'ab', repeat='x')
print(len(list(product(range(3), repeat=4))), len(list(permutations(range(5)))), list(combinations(range(4), 3))[-1])
