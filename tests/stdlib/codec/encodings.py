# codecs: encodings by name, in pieces, and files in them.
import codecs, io
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, '|', e)
t(lambda: codecs.encode('é','utf-8')); t(lambda: codecs.decode(b'\xc3\xa9')); t(lambda: codecs.encode('Hello','rot13')); t(lambda: codecs.decode('ff00','hex')); t(lambda: codecs.encode(b'ab','base64')); t(lambda: codecs.lookup('UTF8').name); t(lambda: codecs.lookup('latin1').name); t(lambda: codecs.lookup('nope')); t(lambda: codecs.getencoder('utf-8')('é')); t(lambda: codecs.getdecoder('ascii')(b'abc')); t(lambda: codecs.decode(b'\xff','ascii')); t(lambda: codecs.decode(b'\xff','ascii','replace'))
d=codecs.getincrementaldecoder('utf-8')(); print([d.decode(bytes([b])) for b in 'aé€😀b'.encode()]); t(lambda: d.decode(b'\xff'))
for n in ('utf-16','utf-32','utf-8-sig','utf-16-le','latin-1'):
    b='aé😀b'.replace('😀','' if n=='latin-1' else '😀').encode(n); d=codecs.getincrementaldecoder(n)(); print(n, ''.join(d.decode(bytes([x])) for x in b)+d.decode(b'',True), list(codecs.iterdecode([b[:3],b[3:]],n)), b''.join(codecs.iterencode(['aé','','b'],n)))
r=codecs.getreader('utf-8')(io.BytesIO('é1\nb\r\nc'.encode())); print([r.readline(), list(r)])
b=io.BytesIO(); w=codecs.getwriter('utf-16')(b); w.write('a'); w.write('b'); w.writelines(['c','d']); print(b.getvalue())
print(codecs.BOM_UTF8, codecs.BOM_UTF16 , codecs.BOM_UTF32_BE, type(codecs.lookup('utf-8')).__name__, len(codecs.lookup('utf-8')))
d=codecs.getincrementaldecoder('utf-8')('replace'); print(repr(d.decode(b'a\xff\xc3')), repr(d.decode(b'x',True)))
