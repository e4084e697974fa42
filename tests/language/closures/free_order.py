# Free variables have the order of their names, and exec() takes cells for them.
from types import CellType

result = 0
def outer():
    z, a, m = 2, 3, 5
    def f():
        nonlocal z, m, a
        global result
        result = z * 100 + a * 10 + m
    def g():
        return m, z
    return f, g

f, g = outer()
print(f.__code__.co_freevars, g.__code__.co_freevars, [c.cell_contents for c in f.__closure__])
exec(f.__code__, globals(), closure=f.__closure__)
print(result)
exec(f.__code__, globals(), closure=(CellType(1), CellType(2), CellType(3)))
print(result)
for closure in (None, (), f.__closure__[:2], list(f.__closure__), (1, 2, 3)):
    try:
        exec(f.__code__, globals(), closure=closure)
    except TypeError as e:
        print(e)

def shadow():
    l = [None]
    return [1 for (l[0], l) in [[1, 2]]]
try:
    shadow()
except UnboundLocalError as e:
    print(e)
