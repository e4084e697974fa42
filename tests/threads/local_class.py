# local: classes derived from it, with __init__, slots of the class, and errors.
import threading
from threading import local


def check(*texts):
    for text in texts:
        try:
            print(text, '->', eval(text))
        except Exception as e:
            print(text, '!!', type(e).__name__, e)


def elsewhere(f):
    out = []
    t = threading.Thread(target=lambda: out.append(f()))
    t.start()
    t.join()
    return out[0] if out else 'failed'


x = local()
x.a = 1
check("x.a", "x.__dict__", "elsewhere(lambda: x.__dict__)", "elsewhere(lambda: hasattr(x, 'a'))", "x.nope", "delattr(x, 'nope')", "local(1)", "local(a=1)",
      "setattr(x, '__dict__', {})", "delattr(x, '__dict__')", "delattr(x, 'a')", "x.__dict__", "type(x).__name__", "local.__module__")


class Counter(local):
    made = 0
    shared = []

    def __init__(self, start, *, step=1):
        self.value = start
        self.step = step
        Counter.made += 1

    def next(self):
        self.value += self.step
        return self.value

    @property
    def double(self):
        return self.value * 2

    @double.setter
    def double(self, v):
        self.value = v // 2


c = Counter(10, step=5)
check("c.next()", "c.next()", "elsewhere(c.next)", "elsewhere(c.next)", "c.value", "Counter.made", "elsewhere(lambda: c.double)", "Counter.made",
      "Counter()", "c.shared is Counter.shared", "isinstance(c, local)")
c.double = 100
check("c.value", "elsewhere(lambda: c.value)", "sorted(c.__dict__)")


class Bad(local):
    def __init__(self, ok):
        if threading.current_thread() is not threading.main_thread():
            raise KeyError(ok)


bad = Bad('x')
bad.a = 1


def catch():
    try:
        return bad.a
    except KeyError as e:
        return repr(e)


check("bad.a", "elsewhere(catch)")


class Slotted(local):
    __slots__ = ('number',)


s = Slotted()
s.number = 42
s.own = 'main'
check("elsewhere(lambda: s.number)", "elsewhere(lambda: hasattr(s, 'own'))", "s.own")

# Each thread's attributes go with it.
seen = []


def use(i):
    x.n = i
    barrier.wait()
    seen.append((i, x.n))


barrier = threading.Barrier(4)
threads = [threading.Thread(target=use, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(seen), hasattr(x, 'n'))
