# Abstract classes of files, pairs, and the decoder of newlines.
import io, codecs, os

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

print([c.__name__ for c in io.BufferedIOBase.__mro__][:2], [issubclass(a, b) for a in (io.FileIO, io.BytesIO, io.StringIO, io.TextIOWrapper) for b in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase)])
class Own: pass
io.IOBase.register(Own); print(isinstance(Own(), io.IOBase), isinstance(Own(), io.RawIOBase), isinstance(3, io.IOBase))
p = io.BufferedRWPair(io.BytesIO(b'abc\ndef'), io.BytesIO()); print(p.readline() if hasattr(p, 'readline') else None, p.read(2), p.peek(1)[:1], p.write(b'xy'), p.readable(), p.writable(), p.isatty(), p.closed); p.flush(); p.close(); print(p.closed); t(p.read)
t(io.BufferedRWPair, io.BytesIO()); t(io.BufferedRWPair, 3, 4)
d = io.IncrementalNewlineDecoder(None, True)
for s in ['a\r', '\nb\r', 'c\n', '\r']: print(repr(d.decode(s)), d.newlines, d.getstate())
print(repr(d.decode('', True)), d.newlines); d.reset(); print(d.newlines)
d = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder('utf-8')(), False); print([d.decode(b) for b in (b'\xc3', b'\xa9\r', b'\n')], d.newlines, d.getstate()); d.setstate((b'\xc3', 1)); print(repr(d.decode(b'\xa9')))
t(io.IncrementalNewlineDecoder); t(io.IncrementalNewlineDecoder(None, 1).decode, b'x'); t(io.IncrementalNewlineDecoder(None, 1).setstate, 3)
class Slow(io.RawIOBase):
    data = b'one\ntwo\n'
    def readable(self): return True
    def readinto(self, b):
        n = min(2, len(self.data), len(b)); b[:n] = self.data[:n]; self.data = self.data[n:]; return n
print(io.BufferedReader(Slow()).readlines(), Slow().readall(), Slow().read(1), list(io.TextIOWrapper(io.BufferedReader(Slow()))))
for f in [lambda: io.RawIOBase().read(), lambda: io.BufferedIOBase().read(), lambda: io.TextIOBase().write('x'), lambda: io.IOBase().seek(0), lambda: io.StringIO(3), lambda: io.BytesIO('x'), lambda: io.StringIO(newline='x'), lambda: io.StringIO().write(b'x'), lambda: io.BytesIO().write('x'), lambda: io.BytesIO().seek(-1), lambda: io.StringIO().seek(1, 1), lambda: io.BytesIO(b'x').seek(0, 9), lambda: io.TextIOWrapper(io.BytesIO(), 'nope'), lambda: io.TextIOWrapper(io.BytesIO(), errors='nope'), lambda: io.BufferedReader(io.BytesIO(), 0), lambda: io.open('/x', 'rw'), lambda: io.open('/x', 'q'), lambda: io.open('/x', 'b')]: t(f)
