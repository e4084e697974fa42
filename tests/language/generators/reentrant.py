# A generator that asks itself for a value, generators that share state, and recursive generators.
def selfish():
    yield 1
    try:
        next(me)
    except ValueError as e:
        yield str(e)
    try:
        me.throw(KeyError)
    except ValueError as e:
        yield str(e)
    try:
        me.close()
    except ValueError as e:
        yield str(e)

me = selfish()
print(list(me))
print(list(me), next(me, "empty"))

def tree(depth, name=""):
    if depth == 0:
        yield name
        return
    yield from tree(depth - 1, name + "L")
    yield from tree(depth - 1, name + "R")

print(list(tree(3)))
print(sum(1 for _ in tree(10)))

def permutations(items):
    if len(items) <= 1:
        yield items
        return
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield items[i] + rest

print(list(permutations("abc")))

def ping(log):
    while True:
        log.append("ping")
        yield

def pong(log, other):
    for _ in range(3):
        next(other)
        log.append("pong")
        yield len(log)

log = []
print(list(pong(log, ping(log))), log)

def numbers():
    n = 0
    while True:
        sent = yield n
        n = n + 1 if sent is None else sent

g = numbers()
print(next(g), next(g), g.send(40), next(g), next(g))
print(g.gi_running, g.gi_frame is not None, g.gi_yieldfrom)
g.close()
print(g.gi_running, g.gi_frame, g.gi_yieldfrom)

def outer():
    result = yield from inner()
    print("inner gave", result)
    return result * 2

def inner():
    got = []
    while (x := (yield len(got))) is not None:
        got.append(x)
    return got

g = outer()
print(next(g), g.gi_yieldfrom.__name__)
for x in "abc":
    print(g.send(x))
try:
    g.send(None)
except StopIteration as e:
    print(e.value)
