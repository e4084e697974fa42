# exceptions, tracebacks, context, notes, groups
import sys
def f():
    try: 1/0
    except ZeroDivisionError as e:
        raise ValueError('v') from e
try: f()
except ValueError as e: print(repr(e), repr(e.__cause__), e.__context__ is e.__cause__, e.__suppress_context__)
try:
    try: 1/0
    except Exception: raise KeyError('k')
except KeyError as e: print(repr(e), repr(e.__context__), e.__suppress_context__)
try: raise ValueError from None
except ValueError as e: print(e.__cause__, e.__suppress_context__)
for src in ['raise 1','raise int','raise ValueError from 1','raise','raise ValueError("a","b")','assert 0','assert 0, "m"','assert (), [1]','[][1]','{}["k"]','int("x")','None.x','x','del x','(1,2)[5]','"a"+1','f(1)','len(1)','open("/nonexistent")','import nomod','from sys import nonesuch','1()','a,b=1','a,b=1,2,3','a,b,*c=1','a,b=[1]','for x in 1: pass','with 1: pass','[].pop()','{}.popitem()','set().pop()','[].remove(1)','[1].index(2)','next(iter([]))','raise StopIteration(5)','raise SystemExit(3)','raise KeyboardInterrupt','raise OSError(2,"msg","file")','raise UnicodeDecodeError("utf8",b"x",0,1,"r")','raise ExceptionGroup("g",[ValueError(1),TypeError()])','lambda: x; y','class A: z','print(**{"a":1})','def g(a,b):pass\ng(1)','def g(a,b):pass\ng(1,2,3)','def g(a,*,b):pass\ng(1)','def g(a,/):pass\ng(a=1)','def g():pass\ng(x=1)','def g(a):pass\ng(1,a=2)','def g(a,b,c):pass\ng()','def g(*,a,b):pass\ng()','def g(a,b=1):pass\ng(1,2,3)','def g(abc):pass\ng(abd=1)','[1,2].foo','[1,2].appendd','sys.foo','sys.pathh','ValueError.foo','(lambda a:a)()','"%d"%"x"','{1:2,[]:3}','{[]}','hash({})','[1]<1','1<"a"','None+1','-"a"','~1.5','1 in 5','iter(5)','a=b=c','global q; q','async def g(): pass\nawait g()','yield 1','return','x=1;x.y=2','x=1;x[0]','x=1;x[0]=1','x=1;del x[0]','x="a";x[0]="b"','x=(1,);x[0]=2','del (1,)[0]','x=[1];x[1]=2','x=[1];x["a"]','x=[1];x[1.0]','{}[[]]','x={};del x["a"]','slice(1)[0]','range(5)[9]','range(1,2,0)','range(1.5)','range()','chr("a")','int(1,2)','isinstance(1,1)','issubclass(1,int)','getattr(1)','type("a",1)','super()','object().x','min()','sum(1)','sorted(1)','sorted([1,"a"])','list(5)','dict(5)','dict([1])','dict([(1,2,3)])','set(5)','tuple(5)','zip(1)','map(1)','map(1,[1]).__next__()','filter(1)','enumerate(5)','reversed(5)','abs("a")','round("a")','pow("a",1)','divmod("a",1)','ord(1)','bin(1.5)','hex("a")','bool(1,2)','float("x")','complex("x")','bytes("a")','str(b"a","x")','str(1,2)','input(1,2)','exec(1)','eval(1)','compile(1)','open()','print(sep=1)','print(end=1)','vars(1)','dir(1,2)','id()','callable()','format(1,2)','repr()','iter(1,2)','next(1)','all(1)','any(1)','memoryview(1)','bytearray("a")','frozenset(1)','property(1,2,3,4,5)','staticmethod()','classmethod()','__import__("nomod.x")','__import__("")','__import__(1)']:
    try: exec(compile(src,'<x>','exec'),{'sys':sys,'f':f})
    except BaseException as e:
        print(src.replace('\n','; '), '->', type(e).__name__, str(e), repr(e.args)[:80])
e = ValueError('x'); e.add_note('n1'); e.add_note('n2'); print(e.__notes__)
try: e.add_note(1)
except TypeError as x: print(x)
class MyE(Exception):
    def __init__(self, a, b): self.a = a
print(repr(MyE(1, 2)), MyE(1,2).args, str(MyE(1,2)))
class MyE2(Exception):
    def __str__(self): return 'custom'
print(repr(MyE2(1)), str(MyE2(1)))
eg = ExceptionGroup('eg', [ValueError(1), TypeError(2), ExceptionGroup('in', [KeyError(3)])])
print(eg, repr(eg), eg.exceptions, eg.message); print(eg.split(ValueError)); print(eg.subgroup(lambda x: isinstance(x, KeyError))); print(eg.derive([OSError()]))
try: raise eg
except* ValueError as g: print('V', g.exceptions)
except* (TypeError, KeyError) as g: print('T', g.exceptions)
for a in ((), ('m',), ('m', []), ('m', 1), ('m', [1]), (1, [ValueError()])):
    try: ExceptionGroup(*a)
    except Exception as x: print(type(x).__name__, x)
try: ExceptionGroup('m', [KeyboardInterrupt()])
except TypeError as x: print(x)
print(type(BaseExceptionGroup('m', [ValueError()])), type(BaseExceptionGroup('m', [KeyboardInterrupt()])))
try:
    try: raise ValueError(1)
    finally: print('fin')
except* ValueError as g: print(repr(g))
def ret():
    for i in range(3):
        try: continue
        finally:
            if i == 1: break
    try: return 'a'
    finally: print('cleanup')
print(ret())
def ret2():
    try: return 1
    finally: return 2
print(ret2())
def ret3():
    try: raise ValueError
    except ValueError: return 'except'
    else: return 'else'
    finally: print('f')
print(ret3())
try:
    try: raise ValueError('a')
    except ValueError as e: pass
    print(e)
except NameError as x: print(type(x).__name__, x)
print(sys.exc_info())
e = OSError(2, 'No such'); print(type(e), e.errno, e.strerror, e.filename, e)
print(type(OSError(13, 'x')), type(OSError(17,'x')), type(OSError(32,'x')), OSError('a'), OSError(1), OSError(1,2,3,4,5).args)
print(StopIteration(1,2).value, SystemExit().code, SystemExit(1,2).code, KeyError('a','b'), KeyError('a'), ImportError('m',name='n',path='p').name)
print(UnicodeEncodeError('ascii','é',0,1,'r'), UnicodeDecodeError('ascii',b'\xff',0,1,'r'), UnicodeTranslateError('é',0,1,'r'))
print(SyntaxError('m',('f',1,2,'t')), SyntaxError('m').msg, NameError('x',name='y').name, AttributeError('x',name='y',obj=3).obj)
