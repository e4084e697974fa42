# What shutil, glob, fnmatch, stat, errno and keyword say.
import shutil, glob, fnmatch, stat, errno, keyword, os

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

tmp = '/tmp/minipy-sh-%d' % os.getpid(); os.mkdir(tmp); open(tmp + '/a.txt', 'w').close(); os.mkdir(tmp + '/d')
def u(f, *a):
    try: print(str(f(*a)).replace(tmp, 'TMP'))
    except Exception as e: print(type(e).__name__, str(e).replace(tmp, 'TMP'))
u(shutil.copy, tmp + '/a.txt', tmp + '/b.txt'); u(shutil.copy, tmp + '/a.txt', tmp + '/d'); u(shutil.copy, tmp + '/no', tmp + '/x'); u(shutil.copyfile, tmp + '/a.txt', tmp + '/a.txt'); u(shutil.copytree, tmp + '/d', tmp + '/e'); u(shutil.copytree, tmp + '/d', tmp + '/e'); u(shutil.move, tmp + '/b.txt', tmp + '/d'); u(shutil.move, tmp + '/a.txt', tmp + '/d'); u(shutil.rmtree, tmp + '/no'); u(shutil.which, 'no-such-program-x'); u(lambda: sorted(glob.glob(tmp + '/**', recursive=True))); u(lambda: glob.glob('*.no', root_dir=tmp)); u(lambda: sorted(glob.iglob(tmp + '/d/[ab].t?t'))); u(glob.escape, 'a[*]?'); u(glob.glob, 3)
u(fnmatch.fnmatch, 'a.py', '*.[pq]y'); u(fnmatch.filter, ['a', 'B'], '[!a]'); u(fnmatch.translate, 'a*b?[c'); u(fnmatch.fnmatch, 3, 'x'); u(stat.filemode, 0o120777); u(stat.S_ISDIR, 0o40000); u(stat.filemode, 'x'); u(errno.errorcode.get, errno.ENOENT); u(keyword.iskeyword, 'if'); u(keyword.issoftkeyword, 'match'); u(keyword.iskeyword, 3)
shutil.rmtree(tmp); print(os.path.exists(tmp))
