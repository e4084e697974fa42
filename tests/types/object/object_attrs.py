# Attribute access: __getattr__, __getattribute__, __setattr__, __delattr__, dir, the getattr family.
class G:
    x = 1
    def __getattr__(self, name):
        if name.startswith("bad"): raise AttributeError("refused " + name)
        return "dyn:" + name
g = G()
print(g.x, g.y, hasattr(g, "bad"), getattr(g, "bad", "dflt"), getattr(g, "z"), hasattr(g, "anything"))
class H:
    def __init__(self): object.__setattr__(self, "log", [])
    def __getattribute__(self, name):
        if name == "secret": raise AttributeError("hidden")
        return object.__getattribute__(self, name)
    def __getattr__(self, name): return "fallback " + name
    def __setattr__(self, name, v):
        self.log.append(("set", name, v))
        object.__setattr__(self, name, v)
    def __delattr__(self, name):
        self.log.append(("del", name))
        object.__delattr__(self, name)
h = H()
h.a = 1
h.secret = 2
print(h.a, h.secret, h.__dict__.keys())
del h.a
print(h.a, h.log)
try:
    del h.nope
except AttributeError as e:
    print(e)
class Err:
    @property
    def p(self): raise AttributeError("inner")
    def __getattr__(self, n): return "caught " + n
print(Err().p)
class Rec:
    def __getattr__(self, n): return self.other
class Rec2:
    def __getattribute__(self, n): return self.x
class Rec3:
    def __repr__(self): return repr(self)
class Rec4:
    def __eq__(self, o): return self == o
class Rec5:
    def __hash__(self): return hash(self)
class Rec6:
    def __call__(self): return self()
class Rec7:
    def __getitem__(self, i): return self[i]
class Rec8:
    def __add__(self, o): return self + o
class Rec9:
    def __iter__(self): return iter(self)
class Rec10:
    def __bool__(self): return bool(self)
class Rec11:
    def __len__(self): return len(self)
class Rec12:
    def __str__(self): return str(self)
class Rec13:
    def __format__(self, s): return format(self, s)
class Rec14:
    def __lt__(self, o): return sorted([self, self])
class Rec15:
    def __contains__(self, o): return o in self
class Rec16:
    def __setattr__(self, n, v): self.x = v
class Rec17:
    def __index__(self): return [1][self]
class Rec18:
    def __neg__(self): return -self
class Rec19:
    def __instancecheck__(self, o): return isinstance(o, self)
class Rec20:
    def __enter__(self):
        with self: pass
    def __exit__(self, *a): pass
def using(cm):
    with cm: pass
for f in [lambda: Rec().x, lambda: Rec2().y, lambda: repr(Rec3()), lambda: Rec4() == 1, lambda: hash(Rec5()), lambda: Rec6()(), lambda: Rec7()[0], lambda: Rec8() + 1, lambda: iter(Rec9()), lambda: bool(Rec10()), lambda: len(Rec11()), lambda: str(Rec12()), lambda: format(Rec13()), lambda: sorted([Rec14(), Rec14()]), lambda: 1 in Rec15(), lambda: setattr(Rec16(), "x", 1), lambda: [1][Rec17()], lambda: -Rec18(), lambda: isinstance(1, Rec19()), lambda: using(Rec20()), lambda: max([Rec14(), Rec14()]), lambda: sorted([1, 2], key=lambda x: sorted([x], key=f.__call__))]:
    try:
        f()
        print("no error")
    except RecursionError as e:
        print(type(e).__name__)
    except Exception as e:
        print(type(e).__name__, e)
for src in ["getattr(5, 'real')", "getattr(5, 'x')", "getattr(5, 'x', None)", "getattr(5)", "getattr(5, 6)", "getattr(5, 'x', 1, 2)", "hasattr(5, 'real')", "hasattr(5, 6)", "hasattr(5)", "setattr(5, 'x', 1)", "setattr(5, 6, 7)", "setattr(5, 'x')", "delattr(5, 'x')", "delattr(5)", "delattr([], 'append')", "[].append.x", "(lambda: 0).x", "None.x", "vars([])", "dir(5, 6)", "object().__getattribute__('x')", "object.__getattribute__(5, 'real')", "object.__setattr__(5, 'x', 1)", "len.x", "[].__class__.__name__", "type(5).__name__", "(5).__class__", "getattr(str, 'upper')('a')", "print.__name__", "print.__self__", "len.__module__", "[].append.__qualname__", "str.join.__objclass__"]:
    try:
        print(src, "->", eval(src))
    except Exception as e:
        print(src, "->", type(e).__name__, e)
class DirTest:
    def __dir__(self): return ["b", "a"]
class BadDir:
    def __dir__(self): return 5
class Mixed:
    def __dir__(self): return ["a", 1]
print(dir(DirTest()))
for v in BadDir(), Mixed():
    try:
        print(dir(v))
    except TypeError as e:
        print(e)
class Attrs:
    c = 1
    def __init__(self): self.i = 2
print([n for n in dir(Attrs()) if not n.startswith("__")], sorted(set(dir(Attrs())) - set(dir(object)) ))
def f():
    local = 1
    return dir(), locals(), sorted(vars())
print(f())
print(object.__repr__(5)[:14], object.__str__(5), object.__eq__(1, 1), object.__ne__(1, 2), object.__lt__(1, 2), object().__eq__(5), object.__format__(5, ""), object.__new__(Attrs).__dict__, type(object()), object.__init__(object()))
for src in ["object(1)", "object.__new__(int)", "object.__new__()", "object.__new__(5)", "int.__new__(str)", "Attrs(1)", "object.__init__(object(), 1)", "object.__new__(Attrs, 1)", "type('Z', (), {})(1)", "int.__new__(bool, 1)", "bool.__new__(int)", "str.__new__(5)", "object.__reduce_ex__"]:
    try:
        r = eval(src)
        print(src, "->", type(r).__name__)
    except Exception as e:
        print(src, "->", type(e).__name__, e)
