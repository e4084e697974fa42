# A generator that has delegated, and does so no more, when a for loop has resumed it.
def inner():
    try:
        yield 1
    finally: print('inner done')
class It:
    def __iter__(self): return self
    n=0
    def __next__(self):
        self.n+=1
        if self.n>2: raise StopIteration
        return self.n
    def throw(self,*a): print('thrown into It'); raise a[0]
    def close(self): print('It closed')
def g():
    yield from It()
    try:
        yield 99
    except ValueError: print('caught here'); yield 5
h=g()
for x in h:
    print(x)
    if x==99: break
print(h.gi_yieldfrom)
print(h.throw(ValueError('x')))
h.close()


# Delegation through several levels, resumed by for, by send and by natives.
def leaf(n):
    got = []
    for i in range(n):
        got.append((yield i))
    return got


def middle(n):
    r = yield from leaf(n)
    r2 = yield from leaf(1)
    return r, r2


def top(n):
    r = yield from middle(n)
    yield ("result", r)


print(list(top(3)), [*top(2)], tuple(top(1)))
h = top(3)
print(next(h), h.gi_yieldfrom is not None, h.gi_yieldfrom.gi_yieldfrom is not None)
print(h.send("a"), next(h), h.send("b"), h.send("c"), next(h, "end"))
h = top(3)
for x in h:
    if x == 1:
        break
print(h.send("late"), next(h), next(h), h.gi_yieldfrom)
h = top(2)
next(h)
try:
    h.throw(KeyError("k"))
except KeyError as e:
    print("through all", e, h.gi_frame)


class C:
    def __await__(self):
        yield "pause"
        return 7


async def co(n):
    total = 0
    for i in range(n):
        total += await C()
    return total


async def outer():
    return await co(2) + await co(1)


c = outer()
print(c.send(None), c.cr_await is not None, c.send(None), c.send(None))
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
