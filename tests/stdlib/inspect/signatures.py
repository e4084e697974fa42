# Signatures, members, documentation, source, frames.
import functools
import inspect

def f(a, b: int = 3, /, c='x', *args: str, d, e=5, **kw) -> list:
    "doc"
print(inspect.signature(f), inspect.getfullargspec(f))
class C:
    "cdoc"
    def __init__(self, x, *, y=2): pass
    def m(self, q):
        return q
    @classmethod
    def k(cls, z): pass
    @staticmethod
    def s(w, /): pass
    @property
    def p(self):
        """pdoc
           more
        """
    async def co(self): yield 1
print(inspect.signature(C), inspect.signature(C(1).m), inspect.signature(C.k), inspect.signature(C.s), inspect.getdoc(C.p))
print(inspect.signature(functools.partial(f, 1, c=3)), inspect.signature(functools.partial(f, 1, 2, 3, 4, d=5)))
print(inspect.getsource(C.m), inspect.getsource(f), inspect.getsource(C), sep='')
print(inspect.getsourcelines(C.k), inspect.getcomments(after := lambda: 1))
sig = inspect.signature(f)
print(sig.bind(1, 2, 3, 4, d=5, z=9), sig.bind(1, d=2).args, sig.bind(1, d=2).kwargs, sig.bind_partial(), sig.return_annotation)
for a, k in (((), {}), ((1,), {}), ((1, 2), dict(d=1, a=3)), ((1,), dict(d=1, b=2, c=3)), ((1, 2, 3), dict(c=3, d=1))):
    try:
        b = sig.bind(*a, **k)
        b.apply_defaults()
        print(b.arguments)
    except TypeError as e:
        print(e)
for bad in (lambda x: 0, lambda *, k: 0, lambda p, /: 0, lambda: 0):
    for a, k in (((1, 2), {}), ((), {'q': 1}), ((), {'p': 1})):
        try:
            inspect.signature(bad).bind(*a, **k)
            print('bound')
        except TypeError as e:
            print(e)
p = sig.parameters['b']
print(repr(p), p.name, p.default, p.annotation, p.kind, p.kind.description, p.replace(name='z', default=inspect.Parameter.empty), repr(inspect.Parameter.VAR_KEYWORD))
print([str(x) for x in sig.parameters.values()], sig == inspect.signature(f), hash(sig) == hash(inspect.signature(f)), repr(sig))
print(sig.replace(parameters=[], return_annotation=int), sig.format(max_width=20))
for args in (('a', 1), ('a', 7), ('for', 1), ('1', 1), (3, 1)):
    try:
        print(inspect.Parameter(*args))
    except (ValueError, TypeError) as e:
        print(e)
P = inspect.Parameter
for params in ([P('a', P.KEYWORD_ONLY), P('b', P.POSITIONAL_ONLY)], [P('a', 1), P('a', 1)], [P('a', 1, default=1), P('b', 1)]):
    try:
        print(inspect.Signature(params))
    except ValueError as e:
        print(e)
for what in (3, f):
    try:
        inspect.signature(what)
        print('ok')
    except (TypeError, ValueError) as e:
        print(e)
@functools.wraps(f)
def w(*a): pass
print(inspect.signature(w), inspect.signature(w, follow_wrapped=False), inspect.unwrap(w) is f)

async def co(): pass
def gen(): yield
print(inspect.iscoroutinefunction(co), inspect.isgeneratorfunction(gen), inspect.isgeneratorfunction(f), inspect.isasyncgenfunction(C.co), inspect.isgenerator(gen()))
print([n for n in ('isfunction', 'ismethod', 'isclass', 'isbuiltin', 'isroutine', 'ismodule', 'isdatadescriptor', 'ismethoddescriptor') for o in (f, C(1).m, C, len, inspect, C.p, str.upper) if getattr(inspect, n)(o)])
print([n for n, _ in inspect.getmembers(C, inspect.isfunction)], [(a.name, a.kind) for a in inspect.classify_class_attrs(C) if a.defining_class is C and a.name[0] != '_'])
print(inspect.getmro(C), inspect.isabstract(C), inspect.getmodule(C).__name__, inspect.getdoc(f), inspect.cleandoc("  a\n    b\n  c\n\n"))
def g(a, b=2, *c, d=3, **e): pass
for args in ((1,), (1, 2, 3, 4), ()):
    try:
        print(inspect.getcallargs(g, *args, x=1))
    except TypeError as e:
        print(e)
print(inspect.currentframe().f_lineno, inspect.stack()[0].function, inspect.getframeinfo(inspect.currentframe()).code_context)
it = gen()
print(inspect.getgeneratorstate(it), next(it), inspect.getgeneratorstate(it), list(it), inspect.getgeneratorstate(it))
class D:
    attr = 1
    @property
    def prop(self): raise SystemError
    def __getattr__(self, n): return n
d = D()
d.own = 2
print(inspect.getattr_static(d, 'own'), inspect.getattr_static(d, 'attr'), type(inspect.getattr_static(d, 'prop')), inspect.getattr_static(d, 'nix', 'none'))
try:
    inspect.getattr_static(d, 'nix')
except AttributeError as e:
    print(repr(e))
def outer():
    v = 1
    def inner(): return v, len, undefined_thing, f
    return inner
print(inspect.getclosurevars(outer()).nonlocals, sorted(inspect.getclosurevars(outer()).builtins), inspect.getclosurevars(outer()).unbound)
print(inspect.get_annotations(f), inspect.formatannotation(int), inspect.formatannotation(list[int]), inspect.formatannotation('x'), inspect.getmodulename('/a/b.py'))
class E:
    x: 'int'
print(inspect.get_annotations(E), inspect.get_annotations(E, eval_str=True), inspect.indentsize('   x'))
