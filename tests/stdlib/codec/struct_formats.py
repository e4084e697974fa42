# struct: formats, ranges, buffers and messages.
import struct
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, type(e).__module__, '|', e)
for c in 'bBhHiIlLqQnN':
    for v in (1<<70, -1, 300, 70000, -(1<<40), 'a', 1.5):
        t(lambda: struct.pack(c,v)); 
        t(lambda: struct.pack('<'+c,v)) if c not in 'nN' else t(lambda: struct.pack('<'+c,v))
for c in 'efd':
    for v in (1.5, 1e300, float('inf'), 'a', 70000.0, 65519, 65520.0, -0.0, float('nan'), 1<<2000):
        t(lambda: struct.pack(c,v)); t(lambda: struct.pack('>'+c,v))
for v in (5,b'ab',b'a','a',None,bytearray(b'a')): t(lambda: struct.pack('c',v)); t(lambda: struct.pack('2s',v)); t(lambda: struct.pack('4p',v)); t(lambda: struct.pack('?',v)); t(lambda: struct.pack('P',v))
t(lambda: struct.pack('0p',b'a'));t(lambda: struct.pack('0s',b'a'));t(lambda: struct.pack('300p',b'a'*299)[:4])
t(lambda: struct.unpack('i',b'abc')); t(lambda: struct.unpack('i',5)); t(lambda: struct.unpack_from('i',b'abcdefgh',2)); t(lambda: struct.unpack_from('i',b'abcdefgh',6)); t(lambda: struct.unpack_from('i',b'abcdefgh',-2)); t(lambda: struct.unpack_from('i',b'abcdefgh',-20));t(lambda: struct.unpack_from('<i',b'abcdefgh',-8))
b=bytearray(8)
t(lambda: struct.pack_into('i',b,2,77)); print(b); t(lambda: struct.pack_into('i',b,6,77)); t(lambda: struct.pack_into('i',b,-2,77)); t(lambda: struct.pack_into('i',b,-9,77)); t(lambda: struct.pack_into('i',b'aaaa',0,77)); t(lambda: struct.pack_into('i',b)); t(lambda: struct.pack_into('i')); t(lambda: struct.pack_into('i',b,0)); t(lambda: struct.pack_into('i',b,0,1,2)); t(lambda: struct.pack_into('i',b,'a',1))
t(lambda: struct.pack('ii',1)); t(lambda: struct.pack('i',1,2)); t(lambda: struct.pack()); t(lambda: struct.pack('z',1)); t(lambda: struct.calcsize('3')); t(lambda: struct.calcsize('i3')); t(lambda: struct.calcsize('<n')); t(lambda: struct.calcsize('<P')); t(lambda: struct.calcsize('9'*30+'i')); t(lambda: struct.calcsize(5)); t(lambda: struct.calcsize(b'2i')); t(lambda: struct.calcsize('é')); t(lambda: struct.calcsize('i<i')); t(lambda: struct.calcsize(' i\n2 h')); t(lambda: struct.calcsize('2 h')); t(lambda:struct.calcsize(str(2**62)+'i')); t(lambda:struct.calcsize('\0'))
for f in ['bhil','@bq','=bq','bhx','cd','hl0q','3s2x?','bP','b0d']: t(lambda: struct.calcsize(f))
t(lambda: struct.unpack('<3s2p?cxbB', b'abc\x01zT?x\xff\xff')); t(lambda: struct.unpack('>hHiIqQ', bytes(range(200,228)))); t(lambda: struct.unpack('<efd', struct.pack('<efd',1.5,2.5,-3.25)))
s=struct.Struct('>hi'); print(s.format, s.size, s, type(s)); t(lambda: s.pack(1)); t(lambda: s.unpack(b'')); t(lambda: list(s.iter_unpack(s.pack(1,2)*3))); t(lambda: s.iter_unpack(b'123')); t(lambda: struct.iter_unpack('',b'')); t(lambda: list(struct.iter_unpack('<h',b'abcd'))); it=struct.iter_unpack('<h',b'abcd'); print(type(it), it.__length_hint__()); t(lambda: s.pack_into(b,1,3,4)); t(lambda: s.unpack_from(buffer=bytes(10),offset=3)); t(lambda: struct.unpack_from('h',buffer=b'ab')); t(lambda:struct.Struct()); t(lambda:struct.Struct(format='b').size); t(lambda: struct.Struct('z')); t(lambda: struct.Struct(b'i').format)
class I:
    def __index__(s): return 5
class F:
    def __float__(s): return 2.5
t(lambda: struct.pack('<bd?',I(),F(),[])); t(lambda: struct.pack('<d',I())); t(lambda: struct.pack('<b',F()))
print(sorted(n for n in dir(struct) if n[0]!='_'), struct.__all__)
t(lambda: struct.pack('>l',2**31)); t(lambda: struct.pack('>Q',2**64)); t(lambda: struct.pack('>q',2**63)); t(lambda:struct.pack('<n',1)); t(lambda: struct.unpack('>f',b'\x7f\x80\0\0')); t(lambda: struct.unpack('<?',b'\x02'))
t(lambda: struct.pack('3i',1,2,3)); t(lambda: struct.pack('2c',b'a',b'b')); t(lambda: struct.pack('c',b'')); t(lambda: s.unpack_from(b'')); 
