print "this makes it Python 2"
try:
    x
except E, e:
    raise E, "message"
except (A, B), e:
    raise E, inst, trace
except C as d:
    raise
except D:
    raise E
exec code
exec code in g
exec code in g, l
exec "x = 1" in {}
exec(code)
exec(code, g, l)
exec (code) in g
x = 10L + 0xFFL + 0777 + 0L + 00
if x <> y: pass
`x + y`
`x, y` + `z`
ur"\d"
x = y if a <> b else c
class A: pass
def f(a, b=1, *c, **d): return a, b
raise E, "x"
