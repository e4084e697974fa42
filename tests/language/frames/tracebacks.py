# Frames of tracebacks keep the variables of calls that have ended.
import sys


def outer():
    x = 5
    y = 6

    def inner():
        z = x + 2
        1 / 0
        t = 9
    return inner()


def frames(e):
    tb, all = e.__traceback__, []
    while tb:
        all.append(tb.tb_frame)
        tb = tb.tb_next
    return all


try:
    outer()
except ZeroDivisionError as e:
    here, o, i = frames(e)
    print(here is sys._getframe(), o.f_code.co_name, i.f_code.co_name)
    print(sorted(o.f_locals), i.f_locals, o.f_lineno, i.f_lineno)
    print(i.f_back is o, o.f_back is here, e.__traceback__.tb_frame is here)
    print(e.__traceback__.tb_lineno, e.__traceback__.tb_next.tb_lineno)
    i.clear()
    print(i.f_locals, o.f_locals["x"])
    o.clear()
    print(o.f_locals)


def handler():
    state = "before"
    try:
        raise KeyError("k")
    except KeyError as e:
        state = "after"
        f = e.__traceback__.tb_frame
        return f.f_locals["state"], f is sys._getframe()


print(handler())


def gen():
    v = 1
    yield
    raise ValueError(v)


try:
    for _ in gen():
        pass
except ValueError as e:
    print([f.f_code.co_name for f in frames(e)], frames(e)[-1].f_locals)


class Resource:
    def __enter__(self):
        return self

    def __exit__(self, cls, e, tb):
        self.seen = tb.tb_frame.f_code.co_name
        return True


def use():
    with Resource() as r:
        raise OSError
    return r.seen


print(use())
