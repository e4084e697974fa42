# The small modules __future__, keyword, types, importlib and atexit.
import atexit, keyword, __future__, types, importlib, importlib.util
print(keyword.kwlist==sorted(keyword.kwlist), keyword.iskeyword('if'), keyword.softkwlist, keyword.issoftkeyword('match'), keyword.iskeyword('x'))
print(__future__.annotations, __future__.division.getMandatoryRelease(), __future__.all_feature_names)
def show(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except BaseException as e: print(type(e).__name__, e)
def gen(): yield 1
async def co(): pass
print(type(gen()) is types.GeneratorType, isinstance(len,types.BuiltinFunctionType), isinstance([].append, types.BuiltinMethodType), types.SimpleNamespace(a=1), type(lambda:0) is types.LambdaType)
m=types.ModuleType('mm','doc'); print(m, m.__doc__)
print(importlib.import_module('os.path').join('a','b'), importlib.util.find_spec('nosuch'), importlib.util.find_spec('sys').name)
show(importlib.import_module,'.x'); show(importlib.import_module,'..x','a'); show(importlib.import_module,'nosuch'); show(importlib.reload,3); show(importlib.util.find_spec,'a.b')
for p in ['a/b.c','a.b/c','.bashrc','a/.x.y','','/','//a','a/b/','...a','x.tar.gz','a/..b.c']:
@atexit.register
def bye(): print('bye')
atexit.register(print,'two',end='!\n')
show(atexit.register, 3)

C = types.new_class("C", (int,), {}, lambda ns: ns.update(x=5, __module__="m"))
print(C, C.x, C(4) + 1, C.__mro__)
print([n for n in types.__all__ if n not in dir(types)])
