# Free variables that have no value.
import traceback
def outer(flag):
    if flag: value = 1
    def inner(): return value
    def setter():
        nonlocal value
        value += 1
    def deleter():
        nonlocal value
        del value
    return inner, setter, deleter
for f in outer(False):
    try:
        f()
    except NameError:
        traceback.print_exc()
i, s, d = outer(True)
s(); print(i())
d()
i()
