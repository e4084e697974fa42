# Modules that are none, names that are none, and specs that are wrong.
import sys, os, types
def show(s):
    try: exec(s, {'sys': sys, '__name__': '__main__'})
    except BaseException as e: print(s, '->', type(e).__name__, e)
show("import a..b" ) 
show("__import__('a..b')"); show("__import__('.')"); show("__import__('a/b')"); show("__import__('')")
show("import sys; sys.path = 3; import zork"); sys.path=[os.path.dirname(os.path.abspath(__file__))]
show("sys.modules['zz']=5; import zz; print(zz)"); show("sys.modules['zz']=5; import zz.y"); show("sys.modules['zz']=5; from zz import real; print(real)"); show("sys.modules['zz']=5; from zz import nope"); show("sys.modules['zz']=5; from zz import *")
class M: __path__=[]; __name__='qq'
sys.modules['qq']=M(); show("import qq.x"); show("from qq import y"); 

class N: pass
sys.modules['nn']=N(); show("from nn import *"); show("import nn; print(type(nn).__name__)")

m=types.ModuleType('mm'); sys.modules['mm']=m; show("import mm; print(mm)"); show("from mm import q"); m.__spec__=3; show("from mm import q"); show("import mm; mm.q")
m.__file__='/x/y.py'; show("from mm import q"); m.__spec__=None; show("from mm import q"); show("import mm.k")
m.__getattr__=lambda n: 1/0; show("from mm import q")
m.__all__=3; show("from mm import *"); m.__all__=('a',); show("from mm import *")
show("from __future__ import nosuch");
show("import builtins; print(builtins is sys.modules['builtins'])")
