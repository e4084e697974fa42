# The functions of os and os.path.
import os, os.path

tmp = "/tmp/minipy-os-%d" % os.getpid()
def show(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except BaseException as e: print(type(e).__name__, e)
for a in [('a','b'),('a/','b'),('','b'),('a','/b'),('a',''),('a',),('a',3),('a',b'b'),(b'a',b'b'),(3,)]: show(os.path.join,*a)
for p in ['/a/b.c', 'a', '', '/', '//a//b', '.x', 'a.b.c', '..', 'a/', b'/x/y.z']: print(p, os.path.split(p), os.path.splitext(p), os.path.dirname(p), os.path.basename(p), os.path.normpath(p), os.path.isabs(p))
for p in ['a/../b','/../a','a//b/./c','../../x','//x','///x','a/..','.','/a/b/../../..']: print(os.path.normpath(p))
print(os.path.commonprefix(['abc','abd']), os.path.relpath('/a/b/c','/a/d'), os.path.relpath('/a','/a'))
show(os.path.exists,3.5); show(os.path.exists,'\0'); show(os.listdir,'/nonexistent'); show(os.mkdir,'/tmp'); show(os.remove,'/nonexistent'); show(os.rename,'/nonexistent','/x'); show(os.rmdir,'/nonexistent'); show(os.remove,'/tmp'); show(os.stat,'/nonexistent'); show(os.getcwd.__name__.upper); show(os.getenv,'NOPE'); show(os.getenv,'NOPE',3); show(os.fspath,3); show(os.fsencode,'é'); show(os.strerror,2); show(len,os.urandom(5)); show(os.mkdir); show(os.mkdir,3.5)
os.makedirs(tmp + '/e/f',exist_ok=True);  open(tmp + '/z','w').write('hello'); print(os.path.getsize(tmp + '/z'), sorted(os.listdir(tmp + '')), os.path.isfile(tmp + '/z'), os.path.isdir(tmp + '/e'))
for x in sorted(os.walk(tmp)): print((x[0].replace(tmp, 'TMP'),) + x[1:])
os.rename(tmp + '/z',tmp + '/y'); os.remove(tmp + '/y'); os.rmdir(tmp + '/e/f'); print(os.listdir(tmp + ''))
print(os.name, os.sep, os.linesep.__repr__())
class P:
    def __fspath__(s): return tmp + ''
print(os.path.join(P(), 'x')[-2:], os.listdir(P()))
os.rmdir(tmp + '/e')
os.rmdir(tmp)
