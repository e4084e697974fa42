x = y = z = 1
del x
del (y), [z]
for n in "xyz":
    try: print(eval(n))
    except NameError as e: print(e)
class O:
    def __delattr__(self, n): print("delattr", n); super().__delattr__(n)
    def __delitem__(self, k): print("delitem", k)
o = O()
o.a = o.b = 1
del o.a, o[1], o["k"], o[1:2], o[1, 2], o[:, 0], (o.b, [o[...]])
try: del o.a
except AttributeError as e: print(e)
l = list(range(10))
del l[0], l[-1]
print(l)
del l[::2]
print(l)
del l[1:3], l[5:]
print(l)
d = {"a": 1, "b": 2}
del d["a"]
print(d)
for bad in ("del l[99]", "del d['zz']", "del nope", "del (1).real", "del 'abc'[0]", "del (1, 2)[0]", "del None[0]", "del O.zz", "del l['x']", "del o.real.x", "del l[0:1:0]", "del len.__name__", "del int.bit_length", "del l.append"):
    try: exec(bad)
    except Exception as e: print(f"{bad:20} {type(e).__name__}: {e}")
def f(a, b):
    del a
    try: a
    except UnboundLocalError as e: print(e)
    a = 5
    del b, a
    return sorted(locals())
print(f(1, 2))
def g():
    v = 1
    def h():
        nonlocal v
        del v
    h()
    try: return v
    except NameError as e: return f"{type(e).__name__} {e}"
print(g())
def k():
    v = 1
    h = lambda: v
    del v
    try: return h()
    except NameError as e: return f"{type(e).__name__} {e}"
print(k())
for i in range(3):
    del i
try: i
except NameError as e: print(e)
class C:
    a = 1
    del a
    try: a
    except NameError as e: print(e)
    try: del b
    except NameError as e: print(e)
print(hasattr(C, "a"))
C.z = 1
del C.z
print(hasattr(C, "z"))
def order():
    seq = []
    class T:
        def __init__(s, n): s.n = n
        def __delitem__(s, k): seq.append(f"del{s.n}{k}")
    def t(n): seq.append(f"eval{n}"); return T(n)
    def ix(k): seq.append(f"ix{k}"); return k
    del t(1)[ix(1)], t(2)[ix(2)]
    return seq
print(order())
del ()
del []
for src in ("del f()", "del 1", "del a + b", "del (a, 1)", "del a, *b", "del None", "del __debug__", "del lambda: 1", "del [x for x in y]", "del a if b else c", "del x := 1", "del"):
    try: compile(src, "s", "exec"); print("ok", src)
    except SyntaxError as e: print(f"{src!r:24} {e.msg}")
