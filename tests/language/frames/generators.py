# Frames of generators and coroutines.
import sys


def gen(n):
    me = sys._getframe()
    for i in range(n):
        got = yield i
    last = "end"


g = gen(2)
f = g.gi_frame
print(f is g.gi_frame, f.f_back, f.f_locals, f.f_lineno - gen.__code__.co_firstlineno)
print(next(g), f.f_locals["me"] is f, f.f_locals["i"], f.f_lineno - gen.__code__.co_firstlineno, f.f_back)
f.f_locals["got"] = "set"
print(f.f_locals["got"])
print(g.send("sent"), f.f_locals["got"], f.f_locals["i"])
try:
    f.clear()
except RuntimeError as e:
    print(e)
print(list(g), g.gi_frame, f.f_locals["last"])
f.clear()
print(f.f_locals)

fresh = gen(3)
fresh.gi_frame.clear()
print(list(fresh), fresh.gi_frame)


def running():
    f = g2.gi_frame
    print(f is sys._getframe(), f.f_back.f_code.co_name)
    try:
        f.clear()
    except RuntimeError as e:
        print(e)
    yield 1


g2 = running()


def driver():
    return next(g2)


print(driver(), g2.gi_frame.f_back)


def delegate():
    x = "outer"
    yield from inner()


def inner():
    names, f = [], sys._getframe()
    while f is not None:
        names.append(f.f_code.co_name)
        f = f.f_back
    yield names


print(list(delegate()))


async def coro():
    local = 1
    f = sys._getframe()
    return f is c.cr_frame, f.f_locals["local"], f.f_back.f_code.co_name


c = coro()
try:
    c.send(None)
except StopIteration as e:
    print(e.value, c.cr_frame)

gs = [gen(1) for i in range(3)]
print([next(x) for x in gs], len({id(x.gi_frame) for x in gs}))
e = (sys._getframe().f_code.co_name for x in [1])
print(list(e))
