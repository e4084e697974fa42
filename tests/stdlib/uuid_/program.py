# The module uuid as a program, and what UUID refuses.
import uuid, sys, copy

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

for args in [['-u', 'uuid5', '-n', '@dns', '-N', 'python.org'], ['-u', 'uuid3', '-n', '6ba7b810-9dad-11d1-80b4-00c04fd430c8', '-N', 'x']]:
    sys.argv = ['uuid', *args]; uuid.main()
sys.argv = ['uuid']; u = uuid.UUID('12345678-1234-5678-1234-567812345678'); print(u, repr(u), u.hex, u.int, u.fields, u.urn, u.version, u.variant, u.is_safe, copy.deepcopy(u) == u, hash(u) == hash(u.int), u.bytes_le, u < uuid.UUID(int=5))
for k in [{}, {'hex': 'x'}, {'hex': '1' * 31}, {'bytes': b'x'}, {'bytes_le': b'x'}, {'fields': (1,)}, {'fields': (1 << 32, 0, 0, 0, 0, 0)}, {'fields': (0, 0, 0, 0, 0, 1 << 48)}, {'int': -1}, {'int': 1 << 128}, {'int': 1, 'version': 9}, {'hex': 'x', 'int': 1}]: t(lambda: uuid.UUID(**k))
t(lambda: setattr(u, 'x', 1)); t(lambda: u < 3); t(uuid.uuid3, 3, 'x'); t(lambda: uuid.uuid1(5, 7).node); t(lambda: uuid.uuid1(5, 7).clock_seq); t(lambda: uuid.uuid4().version); t(lambda: uuid.uuid5(uuid.NAMESPACE_URL, 'é'))
