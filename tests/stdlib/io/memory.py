# Files in memory, wrappers, and files written in Python.
import io
def show(f, *a, **k):
    try: r = f(*a, **k); print(repr(r))
    except BaseException as e: print(type(e).__module__, type(e).__name__, e, getattr(e,'errno',''))
s=io.StringIO('ab\ncd\r\nef\rg'); show(s.read,2); show(s.readline); show(s.tell); show(list,s); show(s.seek,0); show(s.write,'XY'); show(s.getvalue); show(s.seek,20); show(s.write,'Z'); show(s.getvalue); show(s.truncate,3); show(s.getvalue); show(s.seek,1,1); show(s.seek,1,2); show(s.seek,-1); show(s.seek,0,4); show(s.write,b'x'); show(s.write,3); show(s.read,'q'); show(s.truncate,-1); show(s.truncate,'q'); show(s.isatty); show(s.fileno); show(s.detach); print(s.newlines, s.encoding, s.errors, s.line_buffering, s.closed, s.readable(), s.seekable()); s.close(); show(s.read); show(s.getvalue); show(s.write,'a'); show(next,s); show(s.tell); show(iter,s); show(s.readable); show(s.seek,0); show(s.truncate); show(s.__enter__)
show(io.StringIO, 3); show(io.StringIO,b'x'); show(io.StringIO,'a',newline='q'); show(io.StringIO,'a',3); show(io.StringIO, 'a','b','c')
s=io.StringIO('a\r\nb\rc\n',newline=None); show(s.getvalue); show(s.newlines); s=io.StringIO('a\r\nb\rc\n',newline=''); show(s.readlines); s=io.StringIO('a\nb',newline='\r\n'); show(s.getvalue); s=io.StringIO('a\r\nb\rc\n'); show(s.readlines); s=io.StringIO('a\r\nb\rc\n',newline='\r'); show(s.readlines)
s=io.StringIO(); print('hi',3,file=s); show(s.getvalue); show(s.writelines,['a','b']); show(s.getvalue)
with io.StringIO() as q: q.write('x')
print(q.closed, s.__class__.__mro__)
b=io.BytesIO(b'ab\ncd'); show(b.read,2); show(b.readline); show(b.tell); show(list,b); show(b.seek,0); show(b.write,b'XY'); show(b.getvalue); show(b.seek,8); show(b.write,b'Z'); show(b.getvalue); show(b.truncate,3); show(b.getvalue); show(b.seek,-1,1); show(b.seek,-1,2); show(b.seek,-1); show(b.seek,0,4); show(b.write,'x'); show(b.write,3); show(b.read,'q'); show(b.truncate,-1); show(b.isatty); show(b.fileno); print(bytes(b.getbuffer())); show(b.read1); show(b.readinto,bytearray(2)); show(b.readlines,1); show(b.writelines,[b'q',b'r']); show(b.getvalue); b.close(); show(b.read); show(b.getvalue); show(b.write,b'a'); show(next,b); show(b.tell); show(b.readable); show(b.seek,0)
show(io.BytesIO,3); show(io.BytesIO,'x'); show(io.BytesIO, b'a', b'b'); print(io.BytesIO(initial_bytes=bytearray(b"q")).getvalue()); print(b.__class__.__mro__)
t=io.TextIOWrapper(io.BytesIO(b'a\xe9\r\nb'), encoding='latin-1'); print(t); show(t.read); show(t.buffer.getvalue); t=io.TextIOWrapper(io.BytesIO(), encoding='utf-16', newline='\r\n', write_through=True); show(t.write,'aé\n'); show(t.buffer.getvalue); show(t.flush); print(type(t.detach())); show(t.read)
r=io.BufferedReader(io.BytesIO(b'hello')); print(type(r)); show(r.peek,2); show(r.read,2); show(r.raw.tell); w=io.BufferedWriter(io.BytesIO(),4); show(w.write,b'ab'); show(w.raw.getvalue); show(w.write,b'cdef'); show(w.raw.getvalue); w.flush(); show(w.raw.getvalue)
class R(io.RawIOBase):
    def __init__(s): s.d=[b'ab\nc',b'd\n',b'']
    def readable(s): return True
    def readinto(s,b):
        x=s.d.pop(0); b[:len(x)]=x; return len(x)
show(io.BufferedReader(R()).readlines); show(io.TextIOWrapper(R()).read if 0 else list, io.TextIOWrapper(io.BufferedReader(R()))); show(R().readline); show(list,R()); show(R().read); show(R().readall); show(R().write,b'x'); show(R().seek,0); show(R().fileno)
class T(io.TextIOBase):
    def write(s,x): print('[%s]'%x.replace('\n','|'),end=''); return len(x)
print('hey',1,file=T()); print(); show(T().read); show(T().readline); show(T().closed.__class__); show(T().writelines,['a','b']); print(T().writable(), T().isatty())
print(isinstance(s,io.TextIOBase), isinstance(b,io.BufferedIOBase), isinstance(b,io.IOBase), issubclass(io.FileIO,io.RawIOBase), io.DEFAULT_BUFFER_SIZE, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.UnsupportedOperation.__mro__, io.BlockingIOError, io.open is open, io.text_encoding(None), io.text_encoding('x'), open.__module__, open)
class S(io.StringIO):
    def foo(s): return s.getvalue()*2
q=S('ab'); q.z=1; print(q.foo(), q.z)
