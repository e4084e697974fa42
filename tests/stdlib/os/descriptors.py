# Pipes, duplicates and other functions of descriptors.
import os, io

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

r, w = os.pipe(); print(os.write(w, b'hello'), os.read(r, 3), os.read(r, 10)); d = os.dup(w); os.close(w); os.write(d, b'x'); os.close(d); print(os.read(r, 5), os.read(r, 5)); print(os.get_inheritable(r)); os.set_inheritable(r, True); print(os.get_inheritable(r)); os.close(r)
t(os.read, r, 1); t(os.close, r); t(os.dup, r); t(os.get_inheritable, r); t(os.dup, 'x'); t(os.pipe, 1); t(os.fstat, r)
r, w = os.pipe()
with open(w, 'w') as f: f.write('line\nrest')
with open(r) as f: print(list(f))
old = os.umask(0o077); print(oct(os.umask(old))); t(os.umask, 'x'); print(type(os.times()).__name__, len(os.times()), os.uname().sysname, len(os.uname())); print(os.device_encoding(r)); t(os.uname, 'x') if 0 else None
tmp = '/tmp/minipy-fd-%d' % os.getpid(); os.umask(0o027); os.mkdir(tmp); print(oct(os.stat(tmp).st_mode)); f = os.open(tmp + '/a', os.O_CREAT | os.O_WRONLY, 0o666); print(oct(os.fstat(f).st_mode)); os.close(f); os.umask(old)
with open(tmp + '/b', 'w', opener=lambda path, flags: os.open(path, flags, 0o600)) as f: f.write('x'); print(f.name == tmp + '/b', oct(os.fstat(f.fileno()).st_mode))
for bad in [-1, -7, 'x', None, 10 ** 20]: t(open, tmp + '/b', opener=lambda p, f: bad)
fd = os.open(tmp + '/b', os.O_RDONLY); g = open(fd, closefd=False); print(g.read()); g.close(); print(os.lseek(fd, 0, 0)); os.close(fd); t(open, tmp + '/b', closefd=False); t(open, 12345)
os.environ['A_B'] = 'é'; print(os.environb[b'A_B'], os.getenvb(b'A_B'), os.getenvb(b'NO')); os.environb[b'A_C'] = b'\xff'; print(ascii(os.environ['A_C'])); t(lambda: os.environb['x']); t(lambda: os.environb[b'no']); del os.environb[b'A_C']; print('A_C' in os.environ)
os.remove(tmp + '/a'); os.remove(tmp + '/b'); os.rmdir(tmp)
