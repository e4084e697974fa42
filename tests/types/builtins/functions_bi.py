# Functions as objects, and what calls complain of.
def f(a, b=2, /, c=3, *args, d, e=5, **kw) -> int:
    "doc of f"
    local = a
    return local
def show(fn):
    try:
        print(fn())
    except Exception as e:
        print(type(e).__name__, e)
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__closure__, f.__dict__, f.__type_params__, type(f.__globals__).__name__, f.__builtins__ is not None)
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals, c.co_varnames, c.co_freevars, c.co_cellvars, c.co_firstlineno, c.co_flags, c.co_filename.rpartition("/")[2], c.co_consts[0])
def outer():
    x = 1
    def inner(): return x
    return inner
i = outer()
print(i.__closure__[0].cell_contents, i.__code__.co_freevars, outer.__code__.co_cellvars, i.__qualname__, type(i.__closure__[0]).__name__)
i.__closure__[0].cell_contents = 99
print(i())
f.attr = 1
print(f.attr, f.__dict__)
def g(a, b=2): return (a, b)
g.__defaults__ = (10, 20)
print(g())
g.__defaults__ = None
show(lambda: g(1))
g.__name__ = "renamed"
g.__qualname__ = "Q.renamed"
g.__doc__ = "new"
show(lambda: g())
print(repr(g)[:20], g.__doc__)
for stmt in ["g.__name__ = 5", "g.__defaults__ = 5", "g.__code__ = 5", "g.__kwdefaults__ = 5", "g.__closure__ = ()", "g.__globals__ = {}", "g.__annotations__ = 5", "del g.__name__", "del g.__defaults__", "g.__dict__ = 5", "g.nope", "g.__module__ = 5; print(g.__module__)", "g.__code__ = (lambda a, b: a + b).__code__; print(g(3, 4))", "g.__code__ = i.__code__", "type(g)()", "class X(type(g)): pass", "g < g", "g[0]", "g + 1", "len(g)", "iter(g)"]:
    try:
        exec(stmt)
    except Exception as e:
        print(stmt, type(e).__name__, e)
def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def deflt(a, b=1): pass
def star(*a): return a
def kwonly(*, k): return k
def kwonly2(*, k, m, n=1): pass
def posonly(a, b, /): pass
def posmix(a, /, b, *, c): pass
def kws(**k): return k
class C:
    def m(self, a): pass
    def nos(): pass
    @classmethod
    def cm(cls, a): pass
    @staticmethod
    def sm(a): pass
    def __init__(self, v=1): pass
for src in ["none(1)", "none(1, 2)", "none(x=1)", "one()", "one(1, 2)", "one(b=1)", "one(1, a=2)", "one(1, b=2)", "two()", "two(1)", "two(b=1)", "three()", "three(1)", "three(c=1)", "deflt()", "deflt(1, 2, 3)", "deflt(1, c=2)", "star(1, 2)", "star(x=1)", "kwonly()", "kwonly(1)", "kwonly(1, k=2)", "kwonly(k=2)", "kwonly2()", "kwonly2(k=1)", "kwonly2(1, 2)", "posonly(1)", "posonly(a=1, b=2)", "posonly(1, b=2)", "posonly()", "posmix(1, 2)", "posmix(a=1, b=2, c=3)", "posmix(1, b=2, c=3)", "posmix(1, 2, 3)", "posmix(1, 2, 3, c=4)", "kws(1)", "kws(a=1, **{'b': 2})", "kws(a=1, **{'a': 2})", "kws(**{'a b': 1})", "kws(**{1: 2})", "kws(**5)", "star(*5)", "star(*[1], *'ab')", "one(*[], **{'a': 1})", "one(**{'a': 1}, **{'a': 2})", "C().m()", "C().m(1, 2)", "C.m()", "C().nos()", "C.cm()", "C().cm(1, 2)", "C.sm()", "C(1, 2)", "C(x=1)", "C().m(b=1)", "(lambda: 0)(1)", "(lambda x: x)()", "(lambda x, y: x)(1)", "5()", "'a'()", "[]()", "None()", "C()()", "f()", "f(1)", "f(1, d=2)", "f(1, b=2, d=3)", "len()", "len(1, 2)", "len(x=1)", "len(5)", "[].append()", "[].append(1, 2)", "''.upper(1)", "''.join()", "{}.get()", "isinstance(1)", "ord()", "int('1', 2, 3)", "print(1, foo=2)", "sorted()", "str.upper()", "str.upper(5)", "list.append([])", "list.append(5, 1)", "[].sort(1)", "[].pop(1, 2)", "dict.fromkeys()", "''.split(1, 2, 3)", "''.replace('a')", "type.mro()", "object.__init__()", "one(1, 2, 3, 4, 5)", "two(1, 2, 3, k=4)", "deflt(1, 2, 3, 4)", "two(1, bb=3)", "two(1, 2, ab=3)", "kwonly(kk=3)"]:
    try:
        print(src, "->", eval(src))
    except Exception as e:
        print(src, "->", type(e).__name__, e)
m = C().m
print(m.__name__, m.__qualname__, m.__func__ is C.m, m.__self__.__class__.__name__, m == m.__self__.m, hash(m) == hash(m.__self__.m), m.__doc__, type(m))
show(lambda: setattr(m, "x", 1))
show(lambda: type(m)(C.m, 5))
show(lambda: type(m)(C.m, None))
show(lambda: type(m)(5, 5))
show(lambda: m.nope)
lam = lambda x=1, *, y: (x, y)
print(lam.__name__, lam.__qualname__, lam.__defaults__, lam.__kwdefaults__, lam(y=2))
