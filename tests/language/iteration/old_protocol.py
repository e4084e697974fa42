# Iteration by __getitem__, iter() with a sentinel, iterators that misbehave, and length hints.
class Seq:
    def __init__(self, n):
        self.n = n
    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError(i)
        return i * i

print(list(Seq(4)), [*Seq(3)], tuple(Seq(0)), 9 in Seq(5), 8 in Seq(5), max(Seq(4)))
a, b, *c = Seq(5)
print(a, b, c)
it = iter(Seq(2))
print(type(it).__name__, next(it), next(it), next(it, "end"), next(it, "end"))
try:
    reversed(Seq(2))
except TypeError as e:
    print(e)

class WithLen(Seq):
    def __len__(self):
        return self.n
print(list(reversed(WithLen(4))), bool(WithLen(0)), bool(WithLen(1)))

class StopsEarly:
    def __getitem__(self, i):
        if i == 2:
            raise StopIteration
        return i
print(list(StopsEarly()))

class Fails:
    def __getitem__(self, i):
        if i == 2:
            raise KeyError("not an end")
        return i
try:
    list(Fails())
except KeyError as e:
    print("KeyError", e)

values = iter([3, 2, 1, 0, 5])
print(list(iter(lambda: next(values), 0)), list(values))
def stop():
    raise StopIteration
print(list(iter(stop, None)))
it = iter(lambda: 1, 1)
print(next(it, "sentinel at once"), type(it).__name__)

class NotIterator:
    def __iter__(self):
        return 5
class NoIter:
    __iter__ = None
class Returns:
    def __iter__(self):
        return self
for bad in (NotIterator(), NoIter(), Returns(), 5, None, object()):
    for f in (iter, list, lambda x: [*x], lambda x: 1 in x, lambda x: [y for y in x], lambda x: dict(x)):
        try:
            f(bad)
        except TypeError as e:
            print(str(e).split(" at 0x")[0], end="; ")
    print()

class Resumes:
    def __init__(self):
        self.n = 0
    def __iter__(self):
        return self
    def __next__(self):
        self.n += 1
        if self.n % 3 == 0:
            raise StopIteration
        return self.n
r = Resumes()
print(list(r), list(r), list(r))

class Hint:
    def __init__(self, hint):
        self.hint = hint
    def __iter__(self):
        return iter("ab")
    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint
for hint in (0, 10, NotImplemented, -1, "x", TypeError("t"), ValueError("v")):
    try:
        print(list(Hint(hint)))
    except Exception as e:
        print(type(e).__name__, e)

class Mutating(list):
    def __iter__(self):
        for x in super().__iter__():
            if x < 5:
                self.append(x + 3)
            yield x
print(list(Mutating([1, 2])))
d = {"a": 1}
try:
    for k in d:
        d[k + "x"] = 1
except RuntimeError as e:
    print(e)
s = {1}
try:
    for x in s:
        s.add(x + 1)
except RuntimeError as e:
    print(e)
l = [1, 2, 3]
for x in l:
    if len(l) < 6:
        l.append(x * 10)
print(l)
