import gc
import platform
import secrets
import sys
import timeit
from timeit import Timer


class Clock:
    now = 0

    def __call__(self):
        self.now += 1
        return self.now


print(Timer('x = 1', timer=Clock()).timeit(5), Timer(lambda: 1, timer=Clock()).repeat(3, 2), timeit.timeit('pass', number=0, timer=Clock()), timeit.repeat('a += 1', 'a = 0', Clock(), 2, 3))
print(Timer('pass', timer=Clock()).autorange(), timeit.default_number, timeit.default_repeat)
d = {}
timeit.timeit('d["n"] = d.get("n", 0) + k', 'k = 2', number=4, globals={'d': d})
print(d)
for a in ((1,), ('pass', 1), ('x y',), ('pass', 'x y'), ('break',), ('  x',)):
    try:
        Timer(*a)
    except Exception as e:
        print(type(e).__name__, e)
print(timeit.main(['-n', '3', '-r', '2', '-u', 'sec', 'pass'], _wrap_timer=lambda t: Clock()))
print(timeit.main(['-n', '3', '-u', 'x']), timeit.main(['--nope']))
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled(), type(gc.collect()), gc.garbage)
try:
    gc.collect(5)
except ValueError as e:
    print(e)
print(platform.python_version(), platform.python_version_tuple(), platform.system() == platform.uname().system, platform.uname()._fields)
print(secrets.randbelow(1), len(secrets.token_bytes(5)), len(secrets.token_hex(5)), 0 <= secrets.randbits(3) < 8, secrets.choice('aaa'), len(secrets.token_bytes()))
try:
    secrets.randbelow(0)
except ValueError as e:
    print(e)
a, b = ''.join(['some', 'thing']), ''.join(['something'])
print(sys.intern(a) is sys.intern(b), sys.getsizeof(1) > 0, sys.getsizeof([1, 2]) > sys.getsizeof([]), sys.gettrace(), sys.getprofile(), sys.is_finalizing(), sys.getfilesystemencodeerrors(), sys.audit('x', 1))


class A:
    def __sizeof__(self):
        return -1


class B:
    def __sizeof__(self):
        raise TypeError('no size')


for f in (lambda: sys.getsizeof(A()), lambda: sys.getsizeof(B()), lambda: sys.getsizeof(B(), 7), lambda: sys.intern(5), lambda: sys.getsizeof()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
