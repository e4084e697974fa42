import errno, stat
print(errno.ENOENT, errno.errorcode[2], errno.errorcode[errno.EAGAIN], errno.errorcode[errno.ENOTSUP], errno.errorcode[errno.EUCLEAN])
print(errno.EWOULDBLOCK == errno.EAGAIN, errno.EDEADLK == errno.EDEADLOCK, len(errno.errorcode))
for mode in (0o100755, 0o41777, 0o120777, 0o140600, 0o60660, 0o20620, 0o10644, 0o104755, 0o102644, 0o101000, 0):
    print(oct(mode), stat.filemode(mode), oct(stat.S_IMODE(mode)), oct(stat.S_IFMT(mode)),
          [n for n in ('S_ISDIR', 'S_ISCHR', 'S_ISBLK', 'S_ISREG', 'S_ISFIFO', 'S_ISLNK', 'S_ISSOCK', 'S_ISDOOR', 'S_ISPORT', 'S_ISWHT') if getattr(stat, n)(mode)])
print({n: getattr(stat, n) for n in dir(stat) if n[:2] in ('S_', 'ST', 'UF', 'SF', 'FI') and isinstance(getattr(stat, n), int)})
for bad in ('x', 1.5, None, 2 ** 40, 2 ** 70):
    try:
        print(stat.filemode(bad))
    except Exception as e:
        print(type(e).__name__, e)
