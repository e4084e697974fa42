# Temporary files and folders.
import tempfile, os

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

with tempfile.TemporaryDirectory(prefix='a', suffix='z') as d:
    print(os.path.basename(d)[0], d[-1], os.path.isdir(d), os.stat(d).st_mode & 0o777)
    fd, path = tempfile.mkstemp('.txt', 'pre', d); print(os.path.dirname(path) == d, path.endswith('.txt')); os.write(fd, b'x'); os.close(fd)
    fd, path = tempfile.mkstemp(b'.b', b'p', os.fsencode(d)); print(type(path)); os.close(fd)
    print(os.path.basename(tempfile.mkdtemp(dir=d))[:3], os.path.exists(tempfile.mktemp(dir=d)))
    with tempfile.NamedTemporaryFile('w+', dir=d) as f: f.write('hi'); f.seek(0); print(f.read(), os.path.exists(f.name)); name = f.name
    print(os.path.exists(name))
    with tempfile.NamedTemporaryFile(dir=d, delete=False) as f: f.write(b'1')
    print(os.path.exists(f.name)); t(tempfile.mkstemp, b'x', 'y', d); t(tempfile.mkstemp, 3); t(lambda: open(tempfile.mktemp(dir='/no/such')).name[:0]) if 0 else None; t(tempfile.NamedTemporaryFile, 'q', dir=d)
    print(sorted(n[:3] for n in os.listdir(d))[-1:])
print(os.path.exists(d))
with tempfile.TemporaryFile() as f: f.write(b'abc'); f.seek(1); print(f.read())
s = tempfile.SpooledTemporaryFile(max_size=5); s.write(b'abc'); print(s._rolled, s.tell()); s.write(b'defg'); print(s._rolled); s.seek(0); print(s.read(), s.closed); s.close(); print(s.closed)
with tempfile.SpooledTemporaryFile(mode='w+', max_size=3) as s: s.writelines(['a\n', 'b\n']); s.seek(0); print(s.readlines(), s._rolled); s.rollover(); print(s.fileno() > 2)
print(tempfile.gettempprefix(), tempfile.gettempprefixb(), tempfile.TMP_MAX, tempfile.gettempdir() == os.fsdecode(tempfile.gettempdirb()))
