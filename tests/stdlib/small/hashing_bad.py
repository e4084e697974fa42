# What base64, binascii, hashlib, hmac and struct refuse.
import base64, binascii, hashlib, hmac, struct

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

for f in [base64.b64decode, base64.b32decode, base64.b16decode, base64.a85decode, base64.b85decode, base64.z85decode, base64.b32hexdecode]:
    for a in [b'a', b'!!!!', 'é', 3, None, b'', b'a===', b'ab=', 'zz']: t(f, a)
t(base64.b64decode, b'ab$cd', validate=True); t(base64.b64encode, b'\xff\xfe', b'-_'); t(base64.b64encode, 'x'); t(base64.b64encode, b'x', b'abc'); t(base64.b85encode, b'abc', pad=True); t(base64.a85encode, b'    ', foldspaces=True, adobe=True); t(base64.decodebytes, 'x'); t(base64.encodebytes, b'x' * 60); t(base64.b32decode, b'ae======', casefold=True); t(base64.b32decode, b'01======', map01=b'I')
for f in [binascii.unhexlify, binascii.a2b_base64, binascii.a2b_uu, binascii.a2b_qp, binascii.crc32, binascii.hexlify]:
    for a in [b'abc', b'zz', 'é', 3, b'']: t(f, a)
t(binascii.hexlify, b'abcd', '-', 2); t(binascii.hexlify, b'abcd', 'ab'); t(binascii.b2a_uu, b'x' * 50); t(binascii.crc_hqx, b'a', 'x')
for fmt in ['i', '>q', '3s', 'z', '<i x', '2', '?', 'e', 'n', '>n', 'P', '100000000000000000000s']: t(struct.calcsize, fmt)
for fmt, a in [('b', (128,)), ('B', (-1,)), ('h', (1 << 15,)), ('i', ('x',)), ('f', (1e39,)), ('c', (b'ab',)), ('s', ('x',)), ('i', ()), ('i', (1, 2)), ('q', (1 << 63,)), ('Q', (-1,)), ('i', (1.5,))]: t(struct.pack, fmt, *a)
t(struct.unpack, 'i', b'abc'); t(struct.unpack_from, 'i', b'abcdef', 4); t(struct.unpack_from, 'i', b'abcdef', -9); t(struct.pack_into, 'i', bytearray(3), 0, 1); t(struct.pack_into, 'i', b'abcd', 0, 1); t(list, struct.iter_unpack('i', b'abcdefgh')) ; t(lambda: struct.iter_unpack('i', b'abc'))
