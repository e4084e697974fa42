import os
import stat
import tempfile
import shutil
from os import path


def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, str(e).replace(top, 'TOP'))


with tempfile.TemporaryDirectory() as top:
    top = path.realpath(top)
    here = os.getcwd()
    os.chdir(top)
    print(os.getcwd() == top, path.abspath('x') == top + '/x')
    os.makedirs('a/b/c')
    os.makedirs('a/b/c', exist_ok=True)
    t(os.makedirs, 'a/b/c')
    for name in ('a/1', 'a/b/2', 'a/b/c/3'):
        with open(name, 'w') as f:
            f.write(name)
    os.symlink('b', 'a/link')
    print(os.readlink('a/link'), path.islink('a/link'), path.realpath('a/link') == top + '/a/b', path.isdir('a/link'))
    for topdown in (True, False):
        print([(d, sorted(ds), sorted(fs)) for d, ds, fs in os.walk('a', topdown)])
    for d, ds, fs in os.walk('a'):
        print(d, sorted(ds))
        ds[:] = [n for n in ds if n == 'b']
    print(list(os.walk('nothing')))
    with os.scandir('a') as it:
        for e in sorted(it, key=lambda e: e.name):
            print(e, e.name, e.path, e.is_dir(), e.is_file(), e.is_symlink(), e.is_dir(follow_symlinks=False), e.stat().st_size > 0, e.inode() == os.stat(e.path, follow_symlinks=False).st_ino, os.fspath(e))
    fd = os.open('f', os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    print(os.write(fd, b'hello world'), os.lseek(fd, 0, os.SEEK_SET), os.read(fd, 5), os.fstat(fd).st_size, stat.filemode(os.fstat(fd).st_mode), os.isatty(fd))
    os.ftruncate(fd, 3)
    os.fsync(fd)
    os.close(fd)
    t(os.close, fd)
    t(os.read, 9999, 1)
    t(os.open, 'f', os.O_CREAT | os.O_EXCL)
    t(os.open, 'none', os.O_RDONLY)
    with os.fdopen(os.open('f', os.O_RDONLY), 'rb') as f:
        print(f.read())
    with open('f') as f:
        print(os.fstat(f.fileno()).st_size, path.sameopenfile(f.fileno(), f.fileno()))
    os.chmod('f', 0o640)
    os.utime('f', (1, 2.5))
    s = os.stat('f')
    print(oct(s.st_mode), s.st_atime, s.st_mtime, s.st_mtime_ns, s[8], s.st_nlink, len(s), s.st_size == s[6], path.getmtime('f'), path.getatime('f'))
    os.utime('f', ns=(5, 7))
    print(os.stat('f').st_mtime_ns)
    os.truncate('f', 1)
    os.link('f', 'g')
    print(path.getsize('f'), path.samefile('f', 'g'), os.stat('f').st_nlink, path.samestat(os.stat('f'), os.stat('g')))
    os.renames('a/b/c/3', 'x/y/3')
    print(sorted(os.listdir()), os.listdir('x/y'), path.exists('a/b/c'))
    os.remove('x/y/3')
    os.removedirs('x/y')
    print(path.exists('x'))
    shutil.copytree('a', 'copy', symlinks=True)
    print(sorted(n for n in os.listdir('copy')), open('copy/1').read())
    shutil.move('copy', 'moved')
    shutil.copy2('f', 'moved')
    shutil.rmtree('moved')
    print(path.exists('moved'))
    t(shutil.rmtree, 'nothing')
    t(os.rmdir, 'a')
    t(os.remove, 'a')
    t(os.chdir, 'nothing')
    t(os.stat, 'nothing')
    t(os.readlink, 'f')
    t(os.rename, 'nothing', 'x')
    t(os.scandir, 'nothing')
    with tempfile.NamedTemporaryFile('w+', suffix='.txt', dir=top) as f:
        f.write('abc')
        f.seek(0)
        print(f.read(), path.basename(f.name)[-4:], path.exists(f.name))
    print(path.exists(f.name), len(path.basename(tempfile.mktemp())))
    fd, name = tempfile.mkstemp(dir=top)
    os.close(fd)
    print(path.exists(name), tempfile.gettempprefix())
    os.chdir(here)
print(path.exists(top))
os.environ['SOME_NAME'] = 'value'
print(path.expandvars('$SOME_NAME/${SOME_NAME}x/$nope/${nope}/$/$$'), path.expandvars(b'$SOME_NAME'), os.getenv('SOME_NAME'), os.environ.get('nope'), 'SOME_NAME' in os.environ)
top = ''
t(os.environ.__setitem__, 'x', 1)
t(os.environ.__getitem__, 'no such name')
print(path.splitroot('/a/b'), path.splitroot('//a'), path.splitroot('///a'), path.splitroot('a'), path.splitdrive(b'/x'), path.ismount('/'), path.isjunction('x'))
t(path.relpath, 'a', b'b')
t(os.fspath, 5)
print(isinstance(type('P', (), {'__fspath__': 1})(), os.PathLike), isinstance('x', os.PathLike), os.PathLike[str])
print(os.stat_result(range(10)), os.stat_result(range(10)).st_mtime, os.SEEK_END, os.EX_OK, os.get_exec_path({'PATH': 'a:b'}))
