# Objects that change a container while it is being worked on: no crash, and what CPython makes of it.
def show(name, f):
    try:
        print(name, f())
    except Exception as e:
        print(name, type(e).__name__, e)
class Clear:
    def __init__(self, what, how="clear"): self.what, self.how = what, how
    def __eq__(self, o):
        if self.how == "clear": self.what.clear()
        elif self.how == "grow": self.what.extend([0] * 10) if isinstance(self.what, list) else None
        return False
    def __lt__(self, o): self.what.clear(); return True
    def __hash__(self): return 1
    def __index__(self): self.what.clear(); return 0
    def __repr__(self): self.what.clear(); return "C"
    def __bool__(self): self.what.clear(); return True
    def __radd__(self, o): self.what.clear(); return 5
    def __iter__(self): self.what.clear(); return iter([1, 2, 3])
    def __str__(self): self.what.clear(); return "str"
def fresh():
    a = []
    a.extend([Clear(a), 1, Clear(a), 2, 3])
    return a
show("index", lambda: fresh().index(7))
show("count", lambda: fresh().count(7))
show("remove", lambda: fresh().remove(7))
show("in", lambda: 7 in fresh())
show("eq", lambda: fresh() == [7, 7, 7, 7, 7])
show("lt", lambda: fresh() < [7, 7, 7])
show("repr", lambda: repr(fresh()))
show("sort", lambda: fresh().sort())
show("sorted", lambda: len(sorted(fresh()[:1] + fresh()[:1])))
show("min", lambda: type(min(fresh()[:1] + fresh()[:1])).__name__)
show("any", lambda: any(fresh()))
show("sum", lambda: sum(fresh()[:1]))
show("filter", lambda: len(list(filter(None, fresh()))))
show("join", lambda: ",".join(map(str, fresh())))
a = [1, 2, 3, 4]
show("slice assign iter", lambda: a.__setitem__(slice(1, 3), Clear(a)) or a)
a = [1, 2, 3, 4]
show("slice index", lambda: a[Clear(a):3])
a = [1, 2, 3, 4]
show("item index", lambda: a[Clear(a)])
a = [1, 2, 3, 4]
show("set index", lambda: a.__setitem__(Clear(a), 1))
a = [1, 2, 3, 4]
show("del index", lambda: a.__delitem__(Clear(a)))
a = [1, 2, 3, 4]
show("pop index", lambda: a.pop(Clear(a)))
a = [1, 2, 3, 4]
show("insert index", lambda: a.insert(Clear(a), 9) or a)
a = [1, 2, 3, 4]
show("mul", lambda: a * Clear(a))
a = [1, 2, 3]
show("extend", lambda: a.extend(Clear(a)) or a)
a = [1, 2, 3]
show("extend self gen", lambda: a.extend(a.pop() for _ in range(2)) or a)
a = [3, 1, 2]
show("sort key clears", lambda: a.sort(key=lambda x: a.clear() or x) or a)
print(a)
b = bytearray(b"abcdef")
show("bytearray item", lambda: b[Clear(b)])
b = bytearray(b"abcdef")
show("bytearray set", lambda: b.__setitem__(Clear(b), 1))
b = bytearray(b"abcdef")
show("bytearray value", lambda: b.__setitem__(0, Clear(b)))
b = bytearray(b"abcdef")
show("bytearray slice", lambda: b[Clear(b):4])
b = bytearray(b"abcdef")
show("bytearray slice set", lambda: b.__setitem__(slice(0, 4), [1, Clear(b), 2]) or b)
b = bytearray(b"abcdef")
show("bytearray append", lambda: b.append(Clear(b)) or b)
b = bytearray(b"abcdef")
show("bytearray insert", lambda: b.insert(3, Clear(b)) or b)
b = bytearray(b"abcdef")
show("bytearray extend", lambda: b.extend([1, Clear(b)]) or b)
b = bytearray(b"abcdef")
show("bytearray mul", lambda: b * Clear(b))
class K:
    "Equal to nothing, and meddles with a dict or set when compared."
    def __init__(self, f): self.f = f
    def __hash__(self): return 1
    def __eq__(self, o): self.f(); return False
d = {}
d[K(lambda: d.clear())] = 1
show("dict get", lambda: d.get(K(lambda: None)))
d = {}
d[K(lambda: d.update({i: i for i in range(50)}))] = 1
show("dict set grows", lambda: d.__setitem__(1, 1) or len(d) > 40)
d = {}
d[K(lambda: d.clear())] = 1
show("dict set clears", lambda: d.__setitem__(1, "v") or d)
d = {}
d[K(lambda: d.clear())] = 1
show("dict del", lambda: d.__delitem__(1))
d = {}
d[K(lambda: d.clear())] = 1
show("dict pop", lambda: d.pop(1, "default"))
d = {}
d[K(lambda: d.clear())] = 1
show("dict setdefault", lambda: d.setdefault(1, "v"))
d = {1: Clear({}), 2: 2}
e = {1: 5, 2: 2}
show("dict eq", lambda: d == e)
d = {}
d[1], d[2] = Clear(d), 3
show("dict eq clears", lambda: d == {1: 5, 2: 3})
d = {}
d[1], d[2] = Clear(d), 3
show("dict repr", lambda: repr(d))
s = set()
s.add(K(lambda: s.clear()))
show("set add", lambda: s.add(1) or len(s))
s = set()
s.add(K(lambda: s.update(range(2, 60))))
show("set in", lambda: 1 in s)
s = set()
s.add(K(lambda: s.clear()))
show("set remove", lambda: s.remove(1))
s = set()
s.add(K(lambda: s.clear()))
show("set and", lambda: s & {1})
s = set()
s.add(K(lambda: s.clear()))
show("set eq", lambda: s == {1})
s = set()
s.add(K(lambda: s.clear()))
show("set issubset", lambda: s <= {1, 2})
s = set()
s.add(K(lambda: s.clear()))
show("set xor", lambda: len(s ^ {1}))
it = iter(a := [1, 2, 3])
next(it)
a.clear()
show("iter after clear", lambda: list(it))
def gen():
    for x in lst:
        yield x
        if len(lst) < 6: lst.append(x * 10)
lst = [1, 2]
show("grow in generator", lambda: list(gen()))
class Evil(list):
    def __iter__(self): self.clear(); return iter([])
show("join evil", lambda: "".join(Evil(["a"])))
class Idx:
    def __init__(self): self.n = 0
    def __index__(self): self.n += 1; return self.n
show("changing index", lambda: ("abcdef"[(i := Idx()):i], [*range(9)][i:i:1], range(i, i)))
x = []
x.append(iter(x))
show("list of own iterator", lambda: len(list(x[0])))
t = ([],)
t[0].append(t)
show("tuple cycle", lambda: repr(t))
show("tuple cycle eq", lambda: t == t)
show("tuple cycle hash", lambda: hash(t))
