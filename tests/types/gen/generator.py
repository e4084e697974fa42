# Generators: send, throw, close, return values, yield from, states.
def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, "value", ""))
def g():
    log = []
    try:
        x = yield 1
        log.append(x)
        try:
            y = yield 2
        except ValueError as e:
            log.append(repr(e))
            y = yield "handled"
        log.append(y)
        return log
    finally:
        print("finally")
a = g()
print(next(a), a.send("X"), a.throw(ValueError("v")))
show(lambda: a.send("Y"))
show(lambda: next(a))
a = g()
show(lambda: a.send(5))
print(next(a), a.close(), a.close())
show(lambda: next(a))
a = g()
print(a.close())
show(lambda: next(a))
a = g()
show(lambda: a.throw(KeyError("early")))
show(lambda: next(a))
a = g()
next(a)
show(lambda: a.throw(TypeError("text")))
show(lambda: a.throw(5))
show(lambda: a.throw())
def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            yield 2
s = stubborn()
next(s)
show(s.close)
def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return "closed value"
r = returns_on_close()
next(r)
show(r.close)
def raises_on_close():
    try:
        yield 1
    finally:
        raise OSError("in close")
r = raises_on_close()
next(r)
show(r.close)
def sub():
    try:
        got = yield "sub1"
        print("sub got", got)
        yield "sub2"
    except ValueError as e:
        print("sub caught", e)
        yield "recovered"
    return "sub result"
def outer():
    res = yield from sub()
    print("outer got", res)
    res = yield from [10, 20]
    print("list gives", res)
    yield from ()
    return "end"
o = outer()
print(next(o), o.send("hi"), next(o), next(o))
show(lambda: next(o))
o = outer()
next(o)
print(o.throw(ValueError("thrown")), next(o))
show(lambda: o.send(5))
o = outer()
next(o)
print(o.close())
def stop(): raise StopIteration("inside"); yield
show(lambda: next(stop()))
def stop2():
    yield next(iter([]))
show(lambda: list(stop2()))
def selfrun():
    yield next(me)
me = selfrun()
show(lambda: next(me))
gen = (i * i for i in range(3))
print(gen.__name__, gen.__qualname__, type(gen), gen.gi_running, gen.gi_yieldfrom, gen.gi_frame is not None, list(gen), gen.gi_frame, gen.gi_code.co_name)
print(sum(x for x in range(5)), max((len(w) for w in ["a", "bbb"]), default=0), dict((k, v) for k, v in zip("ab", [1, 2])), list(x for x in "ab" if x > "a"))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib()
print([next(f) for _ in range(10)], f.__iter__() is f, iter(f) is f)
for src in ["next()", "next(5)", "next([])", "iter(5)", "(x for x in 5)", "f.x", "f.gi_frame = 1", "f()", "len(f)", "f[0]", "f.send()", "f.send(1, 2)", "type(f)()", "f.__name__ = 'renamed'; print(f.__name__, repr(f)[:25])", "f.__name__ = 5", "f + 1", "list(zip(f, range(2)))"]:
    try:
        exec(src)
        print(src, "ok")
    except Exception as e:
        print(src, type(e).__name__, e)
def nested_finally():
    try:
        try:
            yield 1
        finally:
            print("inner")
            yield 2
    finally:
        print("outer")
n = nested_finally()
print(next(n))
show(lambda: n.throw(KeyError("k")))
show(lambda: next(n))
def ctx():
    try:
        raise ValueError("first")
    except ValueError:
        yield 1
        raise KeyError("second")
c = ctx()
next(c)
try:
    next(c)
except KeyError as e:
    print(repr(e.__context__))
def deep(n):
    if n: yield from deep(n - 1)
    yield n
print(sum(deep(100)))
def inf(): yield from inf()
show(lambda: next(inf()))
class Sub:
    def __iter__(self): return self
    def __next__(self): return 1
def viaobj(): yield from Sub()
v = viaobj()
print(next(v))
show(lambda: v.send(5))
v = viaobj(); next(v)
show(lambda: v.throw(ValueError("no throw method")))
def yf(): yield from 5
show(lambda: next(yf()))
def lam(): return [(yield), (yield)]
l = lam(); next(l); l.send(1)
show(lambda: l.send(2))
