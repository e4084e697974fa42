# gi_frame, gi_running, gi_code, gi_yieldfrom and names of generators, and the states of generators that fail or are closed.
import types, inspect
def gen(a, b=2):
    """Doc of gen."""
    x = yield a
    try:
        y = yield from sub(x)
    except KeyError as e:
        y = f"caught {e}"
    yield y
    return "end"
def sub(n):
    got = yield n
    return got
g = gen(1)
print(g.__name__, g.__qualname__, g.gi_code.co_name, g.gi_running, g.gi_yieldfrom, g.gi_suspended, g.gi_frame.f_lineno - g.gi_code.co_firstlineno, inspect.getgeneratorstate(g), sorted(g.gi_frame.f_locals))
print(next(g), g.gi_suspended, g.gi_frame.f_lineno - g.gi_code.co_firstlineno, g.gi_frame.f_locals, inspect.getgeneratorstate(g))
print(g.send("sub value"), g.gi_yieldfrom.__name__, g.gi_frame.f_locals["x"], inspect.getgeneratorlocals(g))
print(g.throw(KeyError("thrown")), g.gi_yieldfrom, g.gi_frame.f_locals["y"])
try:
    next(g)
except StopIteration as e:
    print(e.value, g.gi_frame, g.gi_suspended, inspect.getgeneratorstate(g))
print(next(g, "over"), list(g), g.close())
g.__name__, g.__qualname__ = "renamed", "Q.renamed"
print(g.__name__, repr(g).split(" at ")[0])
for bad in (lambda: setattr(g, "__name__", 5), lambda: delattr(g, "__name__"), lambda: setattr(g, "gi_code", 1), lambda: setattr(g, "x", 1), lambda: types.GeneratorType(), lambda: g(), lambda: g[0], lambda: len(g), lambda: g + g, lambda: gen(), lambda: type("Sub", (types.GeneratorType,), {})):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
def failing():
    yield 1
    raise ValueError("failed")
f = failing()
next(f)
try:
    next(f)
except ValueError as e:
    print(e, f.gi_frame, list(f))
e = (x * 2 for x in range(3))
print(e.__name__, e.__qualname__, type(e).__name__, sorted(e.gi_frame.f_locals) == [".0"], next(e), e.gi_frame.f_locals["x"], list(e))
class C:
    def method(self):
        yield self
    async def co(self): pass
    async def agen(self): yield 1
c = C()
m = c.method()
print(m.__qualname__, next(m) is c, inspect.isgenerator(m), inspect.isgeneratorfunction(C.method), inspect.isgeneratorfunction(c.method), inspect.iscoroutinefunction(C.co), inspect.isasyncgenfunction(C.agen))
print(gen.__doc__, gen.__code__.co_flags & 0x20 != 0, C.co.__code__.co_flags & 0x80 != 0, C.agen.__code__.co_flags & 0x200 != 0, iter(m) is m, hash(m) == hash(m), m == m, m != c.method())
def stops():
    yield 1
    raise StopIteration("inside")
s = stops()
next(s)
try:
    next(s)
except RuntimeError as err:
    print(err, repr(err.__cause__), err.__context__ is err.__cause__, err.__suppress_context__)
def returns_generator():
    return (yield), (yield)
r = returns_generator()
print(next(r), r.send(1))
try:
    r.send(2)
except StopIteration as stop:
    print(stop.value, stop.args)
def tuple_return():
    return (1, 2)
    yield
try:
    next(tuple_return())
except StopIteration as stop:
    print(stop.value, stop.args)
def exception_return():
    return ValueError("as value")
    yield
def delegating():
    got = yield from exception_return()
    print("delegated", repr(got))
    print((yield from [1, 2]), (yield from "a"), (yield from range(0)))
print(list(delegating()))
