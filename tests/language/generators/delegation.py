def inner():
    try:
        x = yield "i1"
        print("inner got", x)
        x = yield "i2"
        print("inner got", x)
    except ValueError as e:
        print("inner caught", e)
        yield "handled"
    finally:
        print("inner finally")
    return "inner result"
def outer():
    r = yield from inner()
    print("outer got", r)
    yield "o"
    return r
o = outer()
print(next(o), o.send(1), o.throw(ValueError("v")), next(o))
try:
    next(o)
except StopIteration as e:
    print("value", e.value)
o = outer()
next(o)
o.close()
def seq():
    yield from [1, 2]
    yield from "ab"
    yield from range(2)
    yield from {"k": 1}
    a = yield from ()
    yield a
print(list(seq()))
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(3)))
def deep(n):
    if n == 0:
        x = yield "bottom"
        return x
    return (yield from deep(n - 1)) + 1
d = deep(50)
print(next(d))
try:
    d.send(100)
except StopIteration as e:
    print(e.value)
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration("it result")
        return self.n
    def send(self, v): print("sent", v); return self.__next__()
    def throw(self, *a): print("throw", a[0]); return "thrown"
    def close(self): print("closed")
def d2():
    print("r", (yield from It()))
x = d2()
print(next(x), x.send("s"))
print(x.throw(KeyError("k")))
print(list(x))
x = d2(); next(x); x.close()
class NoSend:
    def __iter__(self): return iter([1, 2])
def d3(): yield from NoSend()
x = d3(); next(x)
try:
    x.send("v")
except AttributeError as e:
    print(e)
x = d3(); next(x)
try:
    x.throw(KeyError("direct"))
except KeyError as e:
    print(e)
def bad(): yield from 5
try:
    list(bad())
except TypeError as e:
    print(e)
def sub_err():
    yield 1
    raise LookupError("sub")
def sup():
    try:
        yield from sub_err()
    except LookupError as e:
        yield f"sup caught {e}"
print(list(sup()))
def loop():
    while (v := (yield from one())) < 3: yield f"v{v}"
    return "end"
count = 0
def one():
    global count
    count += 1
    yield "y"
    return count
print(list(loop()))
def gi():
    yield from inner()
q = gi(); next(q)
print(q.gi_yieldfrom.__name__)
q.close()
def shared():
    it = iter(range(6))
    yield from zip(it, it)
print(list(shared()), sum((yield_ for yield_ in range(4)), 10))
