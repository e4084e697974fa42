# What platform knows, and what it was given.
import platform

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

print(platform.system(), platform.python_version(), platform.python_version_tuple(), platform.architecture()[0], platform.machine())
print(platform.mac_ver('1', ('a', 'b', 'c'), 'm'), platform.win32_edition(), platform.win32_is_iot(), platform.android_ver('r', 3), platform.ios_ver(release='9'), platform.system_alias('L', 'r', 'v'))
print(platform._parse_os_release(['NAME="A \\"B\\""\n', 'ID=x\n', '# c\n', "V='1'\n", 'bad\n'])); print(platform.uname()._fields, len(platform.uname()), platform.uname().system)
t(platform.uname, 1); t(platform.java_ver, 1, 2, 3, 4, 5) if 0 else None
