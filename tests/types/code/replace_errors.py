# What code.replace() and the class of code objects refuse.


def f(a, b=2, *c, d, **e):
    x = 1

    def g():
        return x, a
    return g, [d, len(e)]


co = f.__code__
for kw in [dict(co_name=1), dict(foo=1), dict(co_argcount="x"), dict(co_varnames=1), dict(co_consts=[]), dict(co_code="x"),
           dict(co_code=b"x"), dict(co_argcount=-1), dict(co_argcount=100), dict(co_firstlineno=-5),
           dict(co_linetable=""), dict(co_flags=-1), dict(co_stacksize=-1), dict(co_nlocals=1), dict(co_filename=None),
           dict(co_qualname=b"x"), dict(co_names=["a"]), dict(co_freevars={"a"}), dict(co_exceptiontable=1),
           dict(co_posonlyargcount=-3), dict(co_kwonlyargcount=1.5), dict(co_stacksize=2 ** 40)]:
    try:
        print(kw, co.replace(**kw))
    except (TypeError, ValueError, OverflowError) as e:
        print(kw, type(e).__name__, e)
for args in [(), (1,), (0,) * 15]:
    try:
        type(co)(*args)
    except TypeError as e:
        print(e)
try:
    co.replace(1)
except TypeError as e:
    print(e)
for name in ["co_name", "co_consts", "co_code", "co_flags", "new"]:
    try:
        setattr(co, name, 1)
    except AttributeError as e:
        print(e)
    except TypeError as e:
        print(e)
try:
    class Code(type(co)):
        pass
except TypeError as e:
    print(e)
