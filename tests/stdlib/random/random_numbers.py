import random
for s in (42, -7, 2**100, 0, 1.5, -2.5, "héllo", b"x", bytearray(b"y"), True):
    random.seed(s); print([random.random() for _ in range(3)], random.getrandbits(7), random.getrandbits(100), random.getrandbits(33))
random.seed("abc", version=1); print(random.random()); random.seed(b"abc\xff", 1); print(random.random()); random.seed("", 1); print(random.random())
random.seed(42)
print(random.randint(1,6), random.randrange(10), random.randrange(5,100,7), random.randrange(100,5,-3), random.randint(-10**30,10**30), random.choice("abcdef"))
l=list(range(30)); random.shuffle(l); print(l)
print(random.sample(range(10**6),8), random.sample(range(20),8), random.sample("abc",counts=[3,4,5],k=6), random.sample([1,2,3],0))
print(random.choices("abc",k=6), random.choices("abc",[1,2,3.5],k=6), random.choices("abc",cum_weights=[1,2,9],k=6))
print(random.uniform(1,5), random.triangular(), random.triangular(1,5,2), random.betavariate(2,3), random.betavariate(.5,.5), random.expovariate(2), random.expovariate(), random.gammavariate(2,3), random.gammavariate(.4,3), random.gammavariate(1,3))
print(random.gauss(), random.gauss(3,2), random.gauss(), random.normalvariate(), random.normalvariate(3,4), random.lognormvariate(0,1), random.vonmisesvariate(1,4), random.vonmisesvariate(1,0), random.paretovariate(3), random.weibullvariate(2,3))
print([random.binomialvariate(n,p) for n,p in ((1,.5),(10,.3),(100,.9),(1000,.4),(7,0),(7,1.0))], random.randbytes(7), random.randbytes(0), random.randbytes(16))
st=random.getstate(); a=random.random(); random.setstate(st); print(a==random.random(), st[0], len(st[1]), st[1][:3], st[1][-1], st[2])
