# Code whose instructions were exchanged cannot be run: minipy's are for its own machine, which would not check them.


def add(x, y):
    return x + y


def multiply(x, y):
    return x * y


mixed = add.__code__.replace(co_code=multiply.__code__.co_code)
print(mixed.co_code == multiply.__code__.co_code, mixed == add.__code__, mixed.co_varnames)
add.__code__ = mixed
try:
    add(1, 2)
except NotImplementedError as e:
    print(e)
# What says how they are called can change only as far as the arguments stay in their places.
for change in (dict(co_argcount=1), dict(co_flags=multiply.__code__.co_flags | 4, co_varnames=("x", "y", "z"), co_nlocals=3),
               dict(co_consts=()), dict(co_names=())):
    code = multiply.__code__.replace(**change)
    try:
        print(change, type(add)(code, {})(*[3] * code.co_argcount))
    except NotImplementedError as e:
        print(change, e)
