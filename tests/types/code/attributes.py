# The attributes of code objects: arguments, variables, flags, lines.


def plain():
    pass


def args(a, b=1, /, c=2, *d, e, f=3, **g):
    h = a
    del h
    return d, g


def closure(p):
    cell = p

    def inner(q):
        nonlocal cell
        cell = q
        return p, cell
    return inner


def gen():
    yield 1


async def coro():
    await None


async def agen():
    yield 1


class K:
    def method(self):
        self.attr = other.attr
        return super().method() + glob


NAMES = [(1, "OPTIMIZED"), (2, "NEWLOCALS"), (4, "VARARGS"), (8, "VARKEYWORDS"), (16, "NESTED"), (32, "GENERATOR"),
         (128, "COROUTINE"), (256, "ITERABLE_COROUTINE"), (512, "ASYNC_GENERATOR")]
for f in (plain, args, closure, closure(1), gen, coro, agen, K.method, lambda *x: x, (lambda: (yield))):
    c = f.__code__
    print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals)
    print("   ", c.co_varnames, c.co_cellvars, c.co_freevars, c.co_names)
    print("   ", [n for bit, n in NAMES if c.co_flags & bit], c.co_firstlineno)
m = compile("import os\nx = y.z\ndef f(): return x\n", "mod.py", "exec")
print(m.co_name, m.co_qualname, m.co_filename, m.co_firstlineno, m.co_names, m.co_varnames, m.co_flags & 3, m.co_argcount)
inner = [c for c in m.co_consts if hasattr(c, "co_name")]
print([c.co_name for c in inner], inner[0].co_filename, inner[0].co_firstlineno)
print([type(getattr(m, n)).__name__ for n in ("co_code", "co_consts", "co_names", "co_linetable", "co_exceptiontable", "co_stacksize")])
for f in (plain, args, closure):
    lines = sorted({line for *_, line in f.__code__.co_lines() if line is not None})
    print(f.__name__, lines[-1] - f.__code__.co_firstlineno, all(a < b for a, b, _ in f.__code__.co_lines()))
    positions = [p for p in f.__code__.co_positions() if None not in p]
    print(all(line <= end for line, end, _, _ in positions))
print((lambda: None).__code__.co_consts, (lambda: 5).__code__.co_consts, (lambda x: x + 1).__code__.co_consts)
print((lambda: (1, "a", 2.5, b"x")).__code__.co_consts, (lambda: "doc").__code__.co_consts)
print(repr(plain.__code__).split(" at ")[0])
