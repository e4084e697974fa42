# Built-in names deleted or replaced.
import builtins
def f():
    return len([1, 2])
print(f())
len = lambda x: "mine"
print(f())
del len
print(f())
saved = builtins.len
builtins.len = lambda x: "patched"
print(f())
builtins.len = saved
del builtins.divmod
print(divmod(1, 2))
