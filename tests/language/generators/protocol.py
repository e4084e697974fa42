def g():
    try:
        x = yield 1
        print("got", x)
        y = yield 2
        print("got", y)
        return "result"
    finally:
        print("finally")
a = g()
print(next(a), a.send("A"))
try:
    a.send("B")
except StopIteration as e:
    print(e.value, e.args)
print(next(a, "default"))
a = g()
try:
    a.send(1)
except TypeError as e:
    print(e)
a.close()
print(list(a))
a = g(); next(a); a.close()
def catcher():
    while True:
        try:
            v = yield
            print("v", v)
        except ValueError as e:
            print("caught", e)
            yield "from except"
c = catcher()
next(c)
c.send(1)
print(c.throw(ValueError("boo")))
next(c)
print(c.throw(ValueError))
try:
    c.throw(KeyError("k"))
except KeyError as e:
    print(repr(e))
print(list(c))
def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2
i = ignores(); next(i)
try:
    i.close()
except RuntimeError as e:
    print(e)
def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return "closed value"
r = returns_on_close(); next(r)
print(r.close())
def stops():
    yield 1
    raise StopIteration("x")
try:
    list(stops())
except RuntimeError as e:
    print(e, repr(e.__cause__))
def selfnext():
    yield next(me)
me = selfnext()
try:
    next(me)
except ValueError as e:
    print(e)
def fails():
    yield 1
    1 / 0
f = fails(); next(f)
try:
    next(f)
except ZeroDivisionError as e:
    print(e)
print(next(f, "done"))
print(type(f).__name__, f.__name__, f.__qualname__, g().gi_running, g().gi_yieldfrom, iter(f) is f)
n = g()
print(n.gi_frame is not None, n.gi_code.co_name)
n.close()
print(n.gi_frame)
t = g()
try:
    t.throw(OSError("before start"))
except OSError as e:
    print(e)
try:
    t.throw(5)
except TypeError as e:
    print(e)
for exc in (StopIteration(7), StopIteration((1, 2)), StopIteration()):
    print(exc.value, exc.args)
def empty():
    return
    yield
print(list(empty()), [*empty()])
def cond(flag):
    if flag:
        return (yield "flag")
    yield from ()
print(list(cond(1)), list(cond(0)))
