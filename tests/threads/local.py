# threading.local
import threading
from threading import Thread, local

def run(f):
    t = Thread(target=f)
    t.start(); t.join()

def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

l = local()
l.x = 1
def other():
    print(hasattr(l, "x"), l.__dict__)
    attempt(lambda: l.x)
    l.x = 2
    print(l.x, vars(l))
    del l.x
    attempt(lambda: delattr(l, "x"))
run(other)
print(l.x, l.__dict__)
l.__dict__["y"] = 5
print(l.y, "y" in dir(l))
attempt(lambda: local(1))
attempt(lambda: setattr(l, "__dict__", {}))
attempt(lambda: delattr(l, "__dict__"))

class Mine(local):
    default = 5
    def __init__(self, n, k=0):
        print("init", n, k)
        self.n, self.k = [n], k
    def add(self, x):
        self.n.append(x)
        return self.n
    @property
    def total(self):
        return sum(self.n)
    @total.setter
    def total(self, v):
        self.n = [v]
    def __getattr__(self, name):
        if name.startswith("get_"):
            return name[4:]
        raise AttributeError(name)
m = Mine(1, k=2)
print(m.add(2), m.default, m.total, m.get_it)
def other():
    print(m.n, m.default, m.k)
    m.default = 7
    m.total = 9
    print(m.default, m.total, m.add(1), sorted(vars(m)))
    attempt(lambda: m.nothing)
run(other)
run(lambda: print(m.default))
print(m.n, m.default, isinstance(m, local))

class Bad(local):
    tries = 0
    def __init__(self):
        Bad.tries += 1
        if threading.current_thread() is not threading.main_thread() and Bad.tries < 3:
            raise ValueError("not here")
        self.ok = True
b = Bad()
def other():
    attempt(lambda: b.ok)
    attempt(lambda: b.ok)
run(other)
print(b.ok, Bad.tries)

class Slots(local):
    __slots__ = ("shared",)
s = Slots()
s.shared, s.own = 1, 2
run(lambda: print(s.shared, hasattr(s, "own")))

# many threads, many locals
ls = [local() for _ in range(20)]
bad = []
def work(me):
    for r in range(20):
        for i, x in enumerate(ls):
            x.v = (me, i)
        for i, x in enumerate(ls):
            if x.v != (me, i):
                bad.append(x.v)
ts = [Thread(target=work, args=(i,)) for i in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(bad, hasattr(ls[0], "v"))
