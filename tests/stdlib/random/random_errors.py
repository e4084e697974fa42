import random
def t(f,*a,**k):
    try: print(f(*a,**k))
    except Exception as e: print(type(e).__name__, e)
R=random
for a in ((),(1,),(1,2,3),("a",2),(2,1),(1.5,2)): t(R.randint,*a)
for a in ((),(0,),(-1,),(1,2,3,4),(3,1),(1,5,0),(1.0,),(1,None,2),(1,None,1),(5,1,2),("x",)): t(R.randrange,*a)
t(R.randint,1,c=2); t(R.randint,1,a=2); t(R.choice,[]); t(R.choice,{}); t(R.choice,5); t(R.choice,{1:2})
t(R.sample,{1,2},1); t(R.sample,[1],2); t(R.sample,[1],-1); t(R.sample,[1,2],k='a'); t(R.sample,[1,2],1.0); t(R.sample,[1,2],2,[1,2]); t(R.sample,"ab",counts=[1],k=1); t(R.sample,"ab",counts=[1.5,2],k=1);t(R.sample,"ab",counts=[-1,0],k=1)
t(R.choices,[]) ; t(R.choices,"ab",5); t(R.choices,"ab",[1]); t(R.choices,"ab",[0,0]); t(R.choices,"ab",[1,float('inf')]); t(R.choices,"ab",[1,2],cum_weights=[1,2]); t(R.choices,"ab",[1,"x"]);t(R.choices,[],k=0)
t(R.shuffle,(1,2)); t(R.shuffle,5); t(R.shuffle); t(R.shuffle,[1],lambda:0)
t(R.getrandbits,-1); t(R.getrandbits,1.5); t(R.getrandbits,2**40); t(R.getrandbits); t(R.randbytes,-1); t(R.randbytes,'a')
t(R.seed,[]); t(R.seed,1j); t(R.setstate,(1,2,3)); t(R.setstate,(3,(1,2),None)); t(R.setstate,None); t(R.setstate,(3,[],None)); t(R.setstate,(3,)) 
t(R.gauss,'a'); t(R.gammavariate,0,1); t(R.binomialvariate,-1); t(R.binomialvariate,5,2); t(R.expovariate,0); t(R.uniform,1); t(R.triangular,1,1)
t(R.SystemRandom().getstate); t(R.random,1); t(R.SystemRandom().getrandbits,-1)
print(R.Random, R.SystemRandom.__mro__[1], R.Random.__doc__ is not None, type(R._inst))
class A(R.Random):
    def random(self): return .3
a=A(); print(a.randrange(10), a.choice("abcdefgh"), a.sample(range(5),5), a.uniform(0,10), a.choices("abc",k=3), a.getrandbits(0))
class B(R.Random):
    def getrandbits(self,k): return 1
b=B(5); print(b.randrange(10), b.choice("abcdefgh"), b.uniform(0,10), b.randbytes(3), b.randint(5,5000))
class C(A):
    def _randbelow(self,n): return 0
c=C(); print(c.randrange(10), c.choice("abcdefgh"), c.sample(range(5),1), c.shuffle([1,2,3]))
class D(R.Random):
    def __init__(self, x, y): super().__init__(x); self.y=y
d=D(7,8); print(d.random(), d.y, d.__dict__.keys()-{'gauss_next'}); d.z=4
s=R.SystemRandom(); print(0<=s.random()<1, len(s.randbytes(5)), s.randint(3,3), s.getrandbits(9)<512, s.seed(3))
r=R.Random(3); print(r.random(), R.Random("x").random(), R.Random(x=4).random())
t(R.Random,[]); t(R.Random,1,2)
