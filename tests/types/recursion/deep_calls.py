# Recursion through all that calls back.
import sys
sys.setrecursionlimit(500)
def attempt(name, f):
    try:
        f()
        print(name, "no error")
    except RecursionError as e:
        print(name, "RecursionError")
    except Exception as e:
        print(name, type(e).__name__, e)
def plain(): plain()
def args(*a, **k): args(*a, **k)
def gen():
    yield from gen()
def gen2():
    for x in gen2(): yield x
def comp(): return [comp() for _ in range(2)]
def genexp(): return sum(genexp() for _ in range(2))
def through_map(): return list(map(lambda _: through_map(), [1]))
def through_filter(): return list(filter(lambda _: through_filter(), [1]))
def through_sorted(): return sorted([1, 2], key=lambda _: through_sorted())
def through_min(): return min([1, 2], key=lambda _: through_min())
def through_reduce(): return sum([Add()], Add())
class Add:
    def __add__(self, o): return through_reduce()
    __radd__ = __add__
def through_exec(): exec("through_exec()", globals())
def through_eval(): return eval("through_eval()")
def through_str_join(): return "".join(through_str_join() for _ in "a")
def through_format(): return f"{F()}"
class F:
    def __format__(self, s): return through_format()
def through_percent(): return "%s" % S()
class S:
    def __str__(self): return through_percent()
def through_dict(): return {H(): 1}
class H:
    def __hash__(self): return through_dict()
def through_with():
    with W(): pass
class W:
    def __enter__(self): through_with()
    def __exit__(self, *a): pass
def through_finally():
    try:
        through_finally()
    finally:
        pass
def through_except():
    try:
        1 / 0
    except ZeroDivisionError:
        through_except()
class Meta(type):
    def __call__(cls): return cls()
class M(metaclass=Meta): pass
class New:
    def __new__(cls): return New()
class Init:
    def __init__(self): Init()
class Prop:
    @property
    def p(self): return self.p
class Get:
    def __get__(self, o, t): return o.g
class HasGet: g = Get()
class Iter:
    def __iter__(self): return iter(Iter())
class Next:
    def __iter__(self): return self
    def __next__(self): return next(self)
class Cont:
    def __contains__(self, x): return x in self
class Getattr:
    def __getattr__(self, n): return getattr(self, n + "x")
class Call:
    def __call__(self): return self()
class Len:
    def __len__(self): return len(self)
class Cmp:
    def __eq__(self, o): return o == self
class Lt:
    def __lt__(self, o): return o < self
class Neg:
    def __neg__(self): return -self
class Idx:
    def __index__(self): return range(self)
class Sub:
    def __init_subclass__(cls): type("X", (cls,), {})
class SetName:
    def __set_name__(self, o, n): type("X", (), {"a": SetName()})
class Inst(type):
    def __instancecheck__(cls, o): return isinstance(o, cls)
class IsInst(metaclass=Inst): pass
class Super:
    def f(self): return Sub2().f()
class Sub2(Super):
    def f(self): return super().f()
for name, f in [("plain", plain), ("args", args), ("gen", lambda: next(gen())), ("gen2", lambda: next(gen2())), ("comp", comp), ("genexp", genexp), ("map", through_map), ("filter", through_filter), ("sorted", through_sorted), ("min", through_min), ("sum", through_reduce), ("exec", through_exec), ("eval", through_eval), ("join", through_str_join), ("format", through_format), ("percent", through_percent), ("dict", through_dict), ("with", through_with), ("finally", through_finally), ("except", through_except), ("metaclass", M), ("new", New), ("init", Init), ("property", lambda: Prop().p), ("descriptor", lambda: HasGet().g), ("iter", lambda: iter(Iter())), ("next", lambda: next(Next())), ("in", lambda: 1 in Cont()), ("getattr", lambda: Getattr().a), ("call", Call()), ("len", lambda: len(Len())), ("eq", lambda: Cmp() == Cmp()), ("lt", lambda: Lt() < Lt()), ("sort", lambda: [Lt(), Lt()].sort()), ("neg", lambda: -Neg()), ("index", lambda: [1][Idx()]), ("init_subclass", lambda: type("Y", (Sub,), {})), ("set_name", lambda: type("Y", (), {"a": SetName()})), ("isinstance", lambda: isinstance(1, IsInst)), ("super", lambda: Sub2().f()), ("lambda", lambda: (lambda f: f(f))(lambda f: f(f))), ("unpack", lambda: (lambda *a: a)(*Iter())), ("exception", lambda: str(E())), ("bool", lambda: bool(B())), ("setattr", lambda: setattr(SA(), "x", 1)), ("delattr", lambda: delattr(SA(), "x")), ("repr set", lambda: repr({R()})), ("hash tuple", lambda: hash((H(),))), ("async", lambda: co().send(None)), ("throw", lambda: thr(next_thr()))]:
    if name == "exception":
        class E(Exception):
            def __str__(self): return str(self)
        class B:
            def __bool__(self): return not self
        class SA:
            def __setattr__(self, n, v): self.x = v
            def __delattr__(self, n): del self.x
        class R:
            def __repr__(self): return repr({self})
        async def co(): await co()
        def next_thr():
            try:
                yield
            except ValueError:
                thr(next_thr())
        def thr(g):
            next(g)
            g.throw(ValueError)
    attempt(name, f)
print(sys.getrecursionlimit())
