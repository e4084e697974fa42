# The functions of module math at ordinary and extraordinary arguments.
import math
def show(f, *a, **k):
    try: r = f(*a, **k); print(repr(r))
    except BaseException as e: print(type(e).__name__, e)
inf=math.inf; nan=math.nan
for n in ['acos','acosh','asin','asinh','atan','atanh','ceil','cos','cosh','degrees','exp','exp2','expm1','fabs','floor','frexp','gamma','isfinite','isinf','isnan','lgamma','log','log10','log1p','log2','modf','radians','sin','sinh','sqrt','tan','tanh','trunc','ulp','isqrt','factorial']:
    f=getattr(math,n)
    print(n)
    for x in [0.0,-0.0,1.0,-1.0,0.5,2,-3,inf,-inf,nan,1e308,-1e308,5e-324,10**400,-10**400,'x',None,1j,171.0,-0.5,710.5,True]:
        print(repr(x)[:20], end=' ')
        show(f,x)
    show(f); show(f,1,2,3); show(f,x=1)
class A:
    def __float__(s): return 2.0
    def __index__(s): return 3
    def __floor__(s): return 'fl'
    def __ceil__(s): return 'ce'
    def __trunc__(s): return 'tr'
for n in 'sqrt floor ceil trunc isqrt factorial gcd'.split(): show(getattr(math,n),A())
for a in [(2,10),(2,-1),(0,-1),(-8,1/3),(0.0,-3),(inf,0),(nan,0),(1,nan),(2,1e10),(-2,1e10+1),('x',1),(10**400,2),(-1,inf),(0.5,inf),(2,3,4),(2,)]: show(math.pow,*a)
for f in (math.fmod,math.remainder,math.copysign,math.atan2,math.ldexp,math.hypot,math.nextafter,math.dist,math.isclose,math.comb,math.perm,math.gcd,math.lcm):
    print(f.__name__)
    for a in [(5.5,2),(-5.5,2),(1,0),(inf,1),(1,inf),(nan,1),(0,0),(-0.0,0.0),(3,4),(7,-2),(1e308,1e308),(5,3),(3,5),(-1,2),(2,-1),('x',1),(1,'x'),(1,),(),(1,2,3),(10**30,3),(2**70,2**71),(1.5,10**400),(1,10**20)]:
        print(repr(a)[:30],end=' '); show(f,*a)
show(math.nextafter,1,2,steps=3); show(math.nextafter,1,2,steps=-1); show(math.nextafter,1,1,steps=0); show(math.nextafter,0,1,steps=10**30); show(math.nextafter,nan,1,steps=2)
show(math.isclose,1,1+1e-10); show(math.isclose,1,1.1,rel_tol=.2); show(math.isclose,1,1,rel_tol=-1); show(math.isclose,0,1e-9,abs_tol=1e-8)
show(math.dist,[1,2],[4,6]); show(math.dist,(1,2),(1,)); show(math.dist,(),()); show(math.dist,[1,'x'],[1,2]); show(math.dist,1,2); show(math.dist,[inf,nan],[0,0])
show(math.hypot,*[1]*10); show(math.hypot,inf,nan); show(math.hypot,5e-324,5e-324); show(math.hypot,1.7e308,1.7e308); show(math.hypot,1e-300,3e-300,2e-300)
show(math.fsum,[.1]*10); show(math.fsum,[1e308,1e308,-1e308]); show(math.fsum,[inf,-inf]); show(math.fsum,[inf,1]); show(math.fsum,[]); show(math.fsum,[1e100,1,-1e100]); show(math.fsum,['x']); show(math.fsum,3); show(math.fsum,[1e-16,1,1e16]); show(math.fsum,[nan,inf])
show(math.prod,[1,2,3]); show(math.prod,[],start=5); show(math.prod,[1.5,2]); show(math.prod,['a',3]); show(math.prod,[2]*100); show(math.prod,[3],start='ab'); show(math.prod,3)
show(math.sumprod,[1,2],[3,4]); show(math.sumprod,[1.5,2],[3,4]); show(math.sumprod,[1],[1,2]); show(math.sumprod,[1e308,1e308],[10,-10]); show(math.sumprod,['a'],[2]); show(math.sumprod,[.1]*10,[1]*10); show(math.sumprod,[10**30],[2]); show(math.sumprod,[True,2.5],[3,True])
for a in [(8,2),(8,0),(0,2),(-1,2),(2,1),(10**400,10),(100,10),(2,'x'),('x',2),(10**400,10**200),(8,-2)]: show(math.log,*a)
show(math.log2,8); show(math.log2,2**1000); show(math.log2,10**400); show(math.log10,1000); show(math.log10,10**400); show(math.log10,0)
for n in (0,1,2,20,21,25,100): show(math.factorial,n)
show(math.factorial,-1); show(math.factorial,1.0); show(math.factorial,10**20); show(math.comb,100,50); show(math.comb,10**20,3); show(math.comb,5,-1); show(math.comb,-5,1); show(math.comb,5.0,1); show(math.perm,5); show(math.perm,5,2); show(math.perm,100,3); show(math.perm,3,4); show(math.perm,-3); show(math.perm,5,-1); show(math.perm,5,None); show(math.comb,10**20,10**20-1); show(math.comb,62,31); show(math.comb,67,33); show(math.comb, 10**20, 10**19)
show(math.gcd); show(math.gcd,12); show(math.gcd,-12,18,27); show(math.lcm); show(math.lcm,4,6,-10); show(math.lcm,0,5); show(math.gcd,10**40,10**35*3); show(math.lcm,2**70,3**50); show(math.gcd,1.5)
show(math.isqrt,10**100); show(math.isqrt,2**64-1); show(math.isqrt,2**62+12345); show(math.isqrt,1.5)
show(math.fma,2,3,4); show(math.fma,1e308,10,-inf); show(math.fma,inf,0,1); show(math.fma,1e308,10,1); show(math.fma,'x',1,1); show(math.fma,nan,1,1); show(math.fma,0.1,10,-1)
show(math.ldexp,1.5,3); show(math.ldexp,1,-1080); show(math.ldexp,1,2000); show(math.ldexp,1,10**30); show(math.ldexp,1,-10**30); show(math.ldexp,1.0,1.0); show(math.ldexp,inf,10**30); show(math.ldexp,0,10**30); show(math.ldexp, 3, -1075)
show(math.floor,2.7e20); show(math.ceil,-2.5); show(math.floor,-0.5); show(math.trunc,-2.9); show(math.floor,'x'); show(math.ceil,nan)
show(math.modf,-3.25); show(math.frexp,-8.5); show(math.degrees,math.pi); show(math.radians,180)
