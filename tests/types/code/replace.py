# code.replace(): functions that do something else after parts of their code were exchanged.
import copy


def one():
    return 1


def two(x, y):
    "Subtract."
    return x - y


def three():
    return missing + 1


def four():
    def inner():
        return shared
    shared = "cell"
    return inner()


def outer():
    kept = "free"
    return lambda: kept


other = 41
one.__code__ = one.__code__.replace(co_consts=tuple(2 if c == 1 else c for c in one.__code__.co_consts))
print(one(), one.__code__.co_consts)
two.__code__ = two.__code__.replace(co_varnames=("y", "x"))
print(two(10, 3), two(y=10, x=3), two.__code__.co_varnames)
try:
    two(z=1)
except TypeError as e:
    print(e)
three.__code__ = three.__code__.replace(co_names=("other",))
print(three(), three.__code__.co_names)
c = four.__code__.replace(co_name="renamed", co_qualname="quite.renamed", co_filename="elsewhere.py", co_firstlineno=1000)
print(c.co_name, c.co_qualname, c.co_filename, c.co_firstlineno, min(line for *_, line in c.co_lines() if line) >= 1000)
four.__code__ = c
print(four(), four.__name__, four.__qualname__)
f = outer()
f.__code__ = f.__code__.replace(co_freevars=("other_name",))
print(f(), f.__code__.co_freevars)


def fails():
    raise ValueError("here")


fails.__code__ = fails.__code__.replace(co_firstlineno=500, co_name="shown")
try:
    fails()
except ValueError as e:
    tb = e.__traceback__.tb_next
    print(tb.tb_lineno, tb.tb_frame.f_code.co_name)


def pos(a, b, /, c):
    return a, b, c


pos.__code__ = pos.__code__.replace(co_posonlyargcount=0)
print(pos(b=1, c=2, a=3))
strict = pos.__code__.replace(co_posonlyargcount=3)
pos.__code__ = strict
try:
    pos(1, 2, c=3)
except TypeError as e:
    print(e)
print(copy.replace(one.__code__, co_name="copied").co_name, one.__code__.co_name)
print(one.__code__.replace() == one.__code__, one.__code__.replace() is one.__code__)
for doc in (two.__code__.replace(co_consts=("New.",) + two.__code__.co_consts[1:]),):
    print(type(lambda: 0)(doc, globals()).__doc__)
