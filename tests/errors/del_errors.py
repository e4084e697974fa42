import traceback
def t(f):
    try:
        f()
    except Exception:
        traceback.print_exc()
x = [1, 2]
def a(): del x[5]
def b(): del undefined_global
def c():
    del local
def d(): del x.attr
def e(): del {}["k"]
def f():
    global never_there
    del never_there
for g in a, b, c, d, e, f: t(g)
del y
