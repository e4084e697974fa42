# Special methods found through descriptors: __get__ of what the class holds is called, with the object and its class.


class Spy:
    def __init__(self, name):
        self.name = name

    def __get__(self, obj, cls=None):
        log.append((self.name, obj is not None, cls.__name__ if cls else None))
        return lambda *args: results[self.name]


results = dict(__len__=3, __bool__=False, __getitem__="item", __contains__=True, __call__="called", __add__="sum", __radd__="rsum",
               __eq__="equal", __lt__="less", __hash__=77, __repr__="spied", __str__="text", __iter__=iter([1, 2]), __int__=5,
               __float__=1.5, __index__=2, __neg__="neg", __enter__="entered", __exit__=True, __format__="formatted",
               __reversed__="reversed", __length_hint__=4, __complex__=1j, __round__="rounded", __abs__="abs", __bytes__=b"bytes",
               __dir__=["d"], __divmod__="divmod", __iadd__="iadd", __missing__="missing", __next__=9, __await__=iter(()))
log = []
X = type("X", (), {n: Spy(n) for n in results})
x = X()


def with_():
    with x as y:
        raise KeyError
    return y


def iadd():
    y = X()
    y += 1
    return y


for what in ["len(x)", "bool(x)", "x[1]", "1 in x", "x()", "x + 1", "1 + x", "x == 1", "x < 1", "hash(x)", "repr(x)", "str(x)", "list(x)",
             "int(x)", "float(x)", "[0, 1, 'two'][x]", "-x", "with_()", "format(x)", "f'{x}'", "reversed(x)", "complex(x)", "round(x)",
             "abs(x)", "bytes(x)", "dir(x)", "divmod(x, 1)", "iadd()", "next(x)", "x != 1", "x > 1", "hex(x)", "range(x)", "'%s' % x"]:
    log.clear()
    try:
        print(what, "->", eval(what), log)
    except BaseException as e:
        print(what, "!", type(e).__name__, e, log)


class Raising:
    def __get__(self, obj, cls=None):
        raise AttributeError("from __get__")


for name, what in [("__len__", "len(y)"), ("__getitem__", "y[0]"), ("__call__", "y()"), ("__enter__", "exec('with y: pass')"),
                   ("__add__", "y + 1"), ("__bool__", "bool(y)")]:
    Y = type("Y", (), {name: Raising()})
    y = Y()
    try:
        print(what, eval(what))
    except Exception as e:
        print(what, type(e).__name__, e)
