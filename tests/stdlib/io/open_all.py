# How open fails, and what files say of themselves.
import io, os, sys

tmp = "/tmp/minipy-open-%d" % os.getpid()
os.makedirs(tmp, exist_ok=True)
X, Y = tmp + "/x", tmp + "/y"

def say(*a):
    print(*[str(x).replace(tmp, 'TMP') for x in a])


def show(f, *a, **k):
    try:
        say(repr(f(*a, **k)))
    except BaseException as e:
        say(type(e).__module__, type(e).__name__, e, getattr(e, 'errno', ''))


open(X,'w').write('héllo\nworld\r\nfoo\rbar')
for a in [('nosuch',),('/tmp',),('/tmp','w'),(X,'z'),(X,'rw'),(X,'rt+b'),(X,''),(X,'rr'),(X,'+'),(X,'U'),(1.5,),(None,),(-1,),(99,),('a\0b',),(X,3),(X,X),('','r'),(X + '/y',)]:
    say(a); show(open,*a)
show(open,X,'rb',encoding='u'); show(open,X,'rb',errors='u'); show(open,X,'rb',newline=''); show(open,X,newline='q'); show(open,X,newline=3); show(open,X,'r',0); show(open,X,encoding='nope'); show(open,X,encoding=3); show(open,X,errors='nope'); show(open,X,'rb',-5); show(open,X,'rb','q'); show(open); show(open,X,closefd=False); show(open,X,foo=1); show(open,bX); show(open,X,'rb'); show(open,X,'rb',0); show(open,X,'r+b'); show(open,X,'ab'); show(open, X, 'a+'); show(open,X,'ab',0); show(open,X,'rb+',0)
f=open(X); say(f, f.encoding, f.errors, f.newlines, f.mode, f.name, f.closed, f.fileno()>2, f.isatty(), f.readable(), f.writable(), f.seekable(), f.line_buffering, f.write_through, f.buffer, f.buffer.raw, type(f).__mro__)
say(sys.stdin, sys.stdin.buffer, sys.stdin.mode, sys.stdin.name)
show(f.write,'x'); show(f.read, 3); show(f.tell); show(f.readline); show(f.tell);  show(f.read); show(f.read); show(f.seek,0); show(list,f); show(f.seek,1,1); show(f.seek,-1,2); show(f.seek,0,3); show(f.seek,-1); show(f.seek,0,2); show(f.seek,0,1); show(f.truncate); show(f.read,'a'); show(f.readline,2.5); show(f.readlines,'q')
f.seek(0); next(f); show(f.tell); show(f.__enter__); f.close(); show(f.read); show(f.readline); show(f.tell); show(f.seek,0); show(f.flush); show(next,f); show(iter,f); show(f.__enter__); show(f.fileno); show(f.isatty); show(f.readable); show(f.close); show(f.write,'a'); say(f, f.closed); show(f.truncate); show(f.writelines,['a']); show(f.detach)
f=open(Y,'w'); show(f.read); show(f.write,3); show(f.write,b'a'); show(f.writelines,['a','b',3]); show(next,f); show(f.write,'a\nb'); show(f.tell); show(f.seek,1); show(f.write,'ZZ'); show(f.truncate,2); show(f.truncate,'q'); f.close(); say(open(Y,'rb').read())
f=open(X,'rb'); show(f.write,bX); show(f.read,3); show(f.peek); show(f.read1,2); show(f.readline); show(f.tell); show(f.seek,-3,2); show(f.read); show(f.seek,-30,1); show(f.seek,0,5); show(f.readinto,bytearray(3)); f.seek(0); b=bytearray(3); show(f.readinto,b); say(b); show(f.readlines); show(f.truncate,1); 
f.close(); show(f.read); show(f.readline); show(f.tell); show(f.seek,0); show(f.flush); show(next,f); show(f.peek); show(f.read1); show(f.write,b''); say(f); show(f.truncate)
f=open(Y,'wb'); show(f.read); show(f.write,'x'); show(f.write,b'abc'); show(f.write,3); show(f.tell); show(f.readline); show(next,f); show(f.writelines,[b'a','b']); f.close(); show(f.write,b'a'); show(f.flush)
f=open(Y,'rb',0); say(f, f.mode, f.closefd); show(f.write,bX); show(f.read,2); show(f.readall); f.close(); show(f.read); show(f.seek,0); say(f)
f=open(Y,'wb',0); show(f.read); show(f.write,'x'); show(f.write,bX); f.close(); show(f.write,bX)

for name in os.listdir(tmp):
    os.remove(tmp + '/' + name)
os.rmdir(tmp)
