import cmath, math
V = [0.0, -0.0, 1.0, -2.5, 1e-310, 1e308, -5e307, math.inf, -math.inf, math.nan, math.pi, 709.5, -710.2]
for f in ('acos','acosh','asin','asinh','atan','atanh','cos','cosh','exp','log','log10','sin','sinh','sqrt','tan','tanh','phase','polar','isnan','isinf','isfinite'):
    g=getattr(cmath,f)
    for x in V:
        for y in V:
            try: r=repr(g(complex(x,y)))
            except (ValueError,OverflowError) as e: r=str(e)
            print(f,x,y,r)
for x in V:
    for y in V:
        try: r=repr(cmath.rect(x,y))
        except (ValueError,OverflowError) as e: r=str(e)
        print('rect',x,y,r)
for f, a in ((cmath.log, (0,)), (cmath.log, (2, 0)), (cmath.log, (8, 2)), (cmath.log, (1j, 1)), (cmath.log10, (0,)), (cmath.sqrt, ('x',)), (cmath.rect, (1,)),
             (cmath.isclose, (1, 1 + 1e-10j)), (cmath.isclose, (1, 2, 3)), (cmath.atanh, (1,)), (cmath.exp, (1e5,)), (cmath.phase, (None,))):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)
print(cmath.isclose(1, 1.1, rel_tol=0.2), cmath.isclose(cmath.inf, cmath.inf), cmath.infj, cmath.nanj, cmath.pi, cmath.tau, cmath.e)
