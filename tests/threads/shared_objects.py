# What threads do to the same objects: nothing is lost, torn or twice.
import threading


def run(*functions):
    barrier = threading.Barrier(len(functions))

    def go(f):
        barrier.wait()
        f()
    threads = [threading.Thread(target=go, args=(f,)) for f in functions]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


items = []
run(*[lambda i=i: [items.append((i, k)) for k in range(300)] for i in range(4)])
print(len(items), all([k for j, k in items if j == i] == list(range(300)) for i in range(4)))
popped = [[] for _ in range(4)]


def pop(out):
    try:
        while True:
            out.append(items.pop())
    except IndexError:
        pass


run(*[lambda out=out: pop(out) for out in popped])
print(sum(map(len, popped)), len(set().union(*popped)), items)
d = {}
run(*[lambda i=i: [d.setdefault(k, i) for k in range(200)] for i in range(4)])
print(len(d), set(d.values()) <= {0, 1, 2, 3})
s = set()
run(*[lambda i=i: s.update(range(i * 50, i * 50 + 100)) for i in range(4)])
print(sorted(s) == list(range(250)))


class Node:
    total = 0


n = Node()
lock = threading.Lock()


def add():
    for _ in range(200):
        with lock:
            n.total += 1
            Node.total += 1


run(add, add, add)
print(n.total, Node.total >= 600)
it = iter(range(1000))
parts = [[] for _ in range(3)]
run(*[lambda p=p: p.extend(it) for p in parts])
print(sum(map(len, parts)), sorted(sum(parts, [])) == list(range(1000)))


def gen():
    for i in range(10):
        entered.set()
        go_on.wait()
        yield i


entered, go_on = threading.Event(), threading.Event()
g = gen()
t = threading.Thread(target=lambda: next(g))
t.start()
entered.wait()
try:
    next(g)
except ValueError as e:
    print(e)
go_on.set()
t.join()
print(list(g))
