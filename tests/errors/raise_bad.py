import traceback
def t(f):
    try:
        f()
    except BaseException:
        traceback.print_exc()
def a(): raise 5
def b(): raise "text"
def c(): raise int
def d(): raise
def e(): raise ValueError from 3
def f(): raise NotImplemented
for x in a, b, c, d, e, f: t(x)
raise None
