# Frames: who called whom, lines, identity, and what is left of a call that has ended.
import sys


def leaf():
    v = "leaf"
    return sys._getframe()


def middle():
    w = "middle"
    f = leaf()
    w = "changed"
    return f


f = middle()
print(f.f_code.co_name, f.f_locals, f.f_lineno - leaf.__code__.co_firstlineno)
print(f.f_back.f_code.co_name, f.f_back.f_locals["w"], f.f_back.f_back.f_code.co_name, f.f_back.f_back.f_back)
f.f_locals["v"] = "set later"
print(f.f_locals)
f.clear()
print(f.f_locals, f.f_back.f_code.co_name)


def same():
    here = sys._getframe()
    print(here is sys._getframe(), here.f_back is sys._getframe(1), here.f_globals is globals(), here.f_code is same.__code__)
    first = here.f_lineno
    print(here.f_lineno - first)
    try:
        here.clear()
    except RuntimeError as e:
        print(e)
    return [sys._getframe() for i in range(2)][1] is here


print(same())


def again(n):
    return sys._getframe()


frames = [again(i) for i in range(4)]
print([f.f_locals["n"] for f in frames], len(set(map(id, frames))))


def recurse(n):
    if n == 0:
        f, names = sys._getframe(), []
        while f:
            names.append(f.f_locals.get("n", "module"))
            f = f.f_back
        return names
    return recurse(n - 1)


print(recurse(5))


def through_builtin():
    return list(map(lambda x: sys._getframe(1).f_code.co_name, [1]))


print(through_builtin())


class C:
    def __init__(self):
        self.caller = sys._getframe(1).f_code.co_name
        self.frame = sys._getframe()

    @property
    def where(self):
        return sys._getframe(1).f_code.co_name


def make():
    c = C()
    return c.caller, c.where, c.frame.f_locals["self"] is c


print(make())
for bad in (10 ** 3, "x"):
    try:
        sys._getframe(bad)
    except Exception as e:
        print(type(e).__name__, e)
for what in ["del f.f_lineno", "f.f_lineno = 1", "f.f_back = None", "f.f_locals = {}", "f.nope", "type(f)()"]:
    try:
        exec(what)
    except Exception as e:
        print(what, type(e).__name__, e)
print(f.f_trace, f.f_trace_lines, f.f_trace_opcodes, f.f_builtins["len"] is len)
