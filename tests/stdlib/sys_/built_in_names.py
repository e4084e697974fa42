# The modules that are part of the interpreter, by their names.
import sys

names = sys.builtin_module_names
print(type(names), list(names) == sorted(names), {"sys", "builtins", "time", "itertools"} <= set(names), set(names) <= sys.stdlib_module_names)
for n in names:
    __import__(n)
