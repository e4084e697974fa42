# yield as an expression: in arguments, subscripts, conditions, f-strings, defaults, decorators and displays.
def feed(g, *values):
    out = [next(g)]
    for v in values:
        try:
            out.append(g.send(v))
        except StopIteration as e:
            out.append(("end", e.value))
    print(out)

def in_call():
    return max((yield 1), (yield 2), key=(yield 3))
feed(in_call(), 5, 7, lambda x: -x)

def in_display():
    return [(yield "a"), *(yield "b")], {(yield "c"): (yield "d")}
feed(in_display(), 1, (2, 3), "key", "value")

def in_subscript():
    d = {}
    d[(yield "key")] = yield "value"
    d[(yield)] += (yield)
    return d
feed(in_subscript(), 10, "n", "n", 32)

def in_condition():
    if (yield "if") and (yield "and"):
        return "both"
    elif (yield "elif"):
        return "second"
    while (yield "while"):
        pass
    return "none"
feed(in_condition(), True, True)
feed(in_condition(), True, False, True)
feed(in_condition(), False, 0, 1, 1, 0)

def in_fstring():
    return f"<{(yield 'x')}|{(yield 'y'):>{(yield 'width')}}>"
feed(in_fstring(), 1, 2, 5)

def in_default():
    def f(a, b=(yield "default"), *, c=(yield "keyword")):
        return a, b, c
    return f(0)
feed(in_default(), 1, 2)

def in_decorator():
    @(yield "decorator")
    def f():
        return "f"
    return f
feed(in_decorator(), lambda f: f() + "!")

def in_class():
    class C((yield "base"), metaclass=(yield "meta")):
        pass
    return C.__mro__[1].__name__, type(C).__name__
feed(in_class(), dict, type)

def in_assert():
    try:
        assert (yield "test"), (yield "message")
    except AssertionError as e:
        return e.args
feed(in_assert(), 0, "failed")

def in_raise():
    try:
        raise (yield "what") from (yield "cause")
    except Exception as e:
        return repr(e), repr(e.__cause__)
feed(in_raise(), ValueError(1), KeyError(2))

def in_comparison():
    return (yield 1) < (yield 2) < (yield 3)
feed(in_comparison(), 1, 5, 3)
feed(in_comparison(), 5, 1)

def in_tuple():
    a, b = yield 1, 2
    return a, b, (yield), [(yield)]
feed(in_tuple(), "xy", 3, 4)

def in_lambda():
    f = lambda: (yield "from lambda")
    return list(f())
try:
    next(iter([in_lambda()]))
    print(in_lambda())
except Exception as e:
    print(type(e), e)
