# Encodings that programs register, and the functions of codecs.
import codecs, io

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

def search(name):
    if name == 'turned':
        return codecs.CodecInfo(lambda s, errors='strict': (s.encode('ascii', errors)[::-1], len(s)),
                                lambda b, errors='strict': (bytes(b)[::-1].decode('ascii', errors), len(b)), name='turned')
codecs.register(search)
t('abc'.encode, 'turned'); t(b'abc'.decode, 'TURNED'); t('aé'.encode, 'turned'); t('aé'.encode, 'turned', 'ignore'); t(codecs.encode, 'xyz', 'turned')
t('a'.encode, 'no such'); t(b'a'.decode, 'no such'); t(codecs.lookup, 'no such'); t('a'.encode, 'hex'); t(codecs.encode, b'a', 'hex')
codecs.unregister(search)
t(codecs.register, 3)
t(codecs.charmap_encode, 'abc', 'strict', {97: 65, 98: b'BB', 99: 67}); t(codecs.charmap_encode, 'xa', 'strict', {97: 65}); t(codecs.charmap_encode, 'xa', 'replace', {97: 65, 63: 33})
t(codecs.charmap_decode, b'abc', 'strict', {97: 'A', 98: 'BB', 99: 0x43}); t(codecs.charmap_decode, b'xa', 'strict', {97: 'A'}); t(codecs.charmap_decode, b'xa', 'replace', {97: 'A'})
t(codecs.charmap_decode, b'\0\1', 'strict', 'XY'); t(codecs.charmap_decode, b'\2', 'strict', 'XY'); t(codecs.make_encoding_map, {1: 'a', 2: 'a', 3: 'b'}); t(codecs.make_identity_dict, range(2))
t(codecs.utf_8_decode, b'a\xc3'); t(codecs.utf_8_decode, b'a\xc3', 'strict', True); t(codecs.utf_16_le_decode, b'a\0b'); t(codecs.ascii_encode, 'é'); t(codecs.escape_decode, rb'a\n\x41\101\\\''); t(codecs.escape_decode, rb'\x4')
f = codecs.EncodedFile(io.BytesIO('hé\nx'.encode('latin-1')), 'utf-8', 'latin-1'); t(f.read)
g = io.BytesIO(); f = codecs.EncodedFile(g, 'utf-8', 'utf-16-le'); f.write('é'.encode()); print(g.getvalue())
class D(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, data, errors, final): return codecs.utf_8_decode(data, errors, final)
d = D(); print([d.decode(b) for b in [b'\xc3', b'\xa9x', b'']], d.getstate())
