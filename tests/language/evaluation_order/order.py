log = []
class T:
    def __init__(self, n): self.label = n
    def __add__(self, o): log.append("add"); return self
    def __getitem__(self, k): log.append("get"); return self
    def __setitem__(self, k, v): log.append("set")
    def __call__(self, *a, **k): log.append("call"); return self
    def __getattr__(self, n): log.append("." + n); return self
    def __eq__(self, o): log.append("eq"); return True
    def __lt__(self, o): log.append("lt"); return True
    def __hash__(self): log.append("hash"); return 1
    def __iter__(self): log.append("iter"); return iter([1, 2])
    def __bool__(self): log.append("bool"); return True
    def keys(self): log.append("keys"); return []
def e(n): log.append(n); return T(n)
def show(label):
    print(f"{label}:", *log)
    log.clear()
e(1) + e(2) + e(3); show("binary")
e(1)[e(2)] = e(3); show("assign item")
e(1).x = e(2); show("assign attr")
a = e(1), e(2), [e(3)]; show("tuple")
e(1)[e(2)], e(3)[e(4)] = e(5), e(6); show("multi assign")
x = e(1)[e(2)] = e(3); show("chained assign")
e(1)[e(2)] += e(3); show("aug")
e(1)(e(2), k=e(3), *e(4), **e(5)); show("call order")
e(1)(k=e(2), *e(3)); show("star after kw")
e(1)(*e(2), e(3), *e(4), k=e(5), **e(6), l=e(7)); show("mixed")
{e(1): e(2), e(3): e(4)}; show("dict")
{**e(1), e(2): e(3)}; show("dict star")
{e(1), e(2)}; show("set")
[e(1), *e(2), e(3)]; show("list star")
e(1) if e(2) else e(3); show("ternary")
e(1) and e(2) or e(3); show("bool")
not e(1); show("not")
e(1) < e(2) < e(3); show("chain")
e(1)[e(2):e(3):e(4)]; show("slice")
e(1).m(e(2)).n(e(3)); show("methods")
(lambda p=e(1), *, q=e(2): p)(); show("lambda defaults")
def f(a=e(1), b=e(2), *, c=e(3), d=e(4)) -> e(8): pass
show("def defaults")
def f(a: e(3) = e(1), b: e(4) = e(2), *args: e(5), c: e(6) = e(7), **k: e(8)) -> e(9): pass
show("def annotations")
@e("deco1")
@e("deco2")
def g(a=e("default")) -> e("ann"): pass
show("decorators")
@e("deco")
class C(e("base") and object, metaclass=e("meta") and type):
    e("body")
show("class")
assert e(1) == e(2), e(3); show("assert")
for v in e(1): log.append(v)
else: e("else")
show("for")
del x; show("del")
f"{e(1)!s:.0}{e(2)!s:.0}"; show("fstring")
with open("/dev/null") as e(1).attr: e(2)
show("with target")
for e(1)[e(2)] in [0]: e(3)
show("for target")
for e(1).x, e(2).y in [(0, 0)]: pass
show("for targets")
[e(1) for e(2).z in [0] if e(3)]; show("comprehension")
{e(1): e(2) for _ in [0]}; show("dict comprehension")
try:
    raise e(1) and ValueError from (e(2) and None)
except (e(3) and ValueError):
    e(4)
show("raise from")
print(end="" if e(1) else e(2)); show("call arg ternary")
(y := e(1)) + e(2); show("walrus")
def gen():
    yield e(1) + (yield e(2))
it = gen(); next(it); it.send(e(3)); show("yield")
i = 0
arr = [0, 0, 0]
i, arr[i] = 1, "first"
arr[i], i = "second", 2
print(arr, i)
lst = [1, 2, 3]
lst[0], lst = "x", lst
print(lst)
def k(*a, **kw): return a, kw
n = 0
def inc():
    global n
    n += 1
    return n
print(inc() - inc(), inc() ** inc(), [inc(), inc()], {inc(): inc()}, (inc(), -inc()), k(inc(), b=inc(), c=inc()), k(a=inc(), *[inc()]), inc() if inc() > 100 else inc())
t = [inc(), n, inc(), n]
print(t)
v = 1
print(v + (v := 2) + v, [v, v := 3, v], v)
def mod(l): l.append(1); return l
l = []
print(len(l) + len(mod(l)) + len(l), [*l, *mod(l)], (l := l + [9])[-1])
