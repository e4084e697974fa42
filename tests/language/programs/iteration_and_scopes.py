# generators, iterators, comprehensions, scopes
def g():
    x = yield 1
    print('got', x)
    try: y = yield 2
    except ValueError as e: print('exc', e); y = 'E'
    print(y)
    try: yield 3
    finally: print('closing')
i = g(); print(next(i), i.send('a'), i.throw(ValueError('v'))); i.close(); i.close()
for f in (lambda: next(i), lambda: g().send(1), lambda: i.throw(KeyError('z'))):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def d():
    r = yield from sub(); print('r', r); return 'done'
def sub():
    try: yield 'a'; yield 'b'
    except KeyError as e: print('sub', repr(e)); yield 'c'
    return 'ret'
i = d(); print(next(i), i.throw(KeyError(1)))
try: next(i)
except StopIteration as e: print(e.value)
def bad():
    yield 1
    raise StopIteration
try: list(bad())
except RuntimeError as e: print(e, repr(e.__cause__))
def ign():
    while 1:
        try: yield
        except GeneratorExit: pass
def rec():
    yield 1
    try: next(me)
    except ValueError as e: print(e)
me = rec(); list(me)
print([x*y for x in range(3) for y in range(3) if x != y], {x: x*x for x in range(3)}, {x % 3 for x in range(10)}, list(x for x in 'abc'))
print([[j for j in range(i)] for i in range(3)], [lambda: i for i in range(3)][0](), [f() for f in [lambda: i for i in range(3)]])
x = 'outer'
class C:
    x = 'cls'
    y = [x for _ in range(1)]
    z = [q for q in x]
print(C.y, C.z)
def outer():
    a = 1
    def inner():
        nonlocal a
        a += 1
        return a
    return inner, lambda: a
i, l = outer(); i(); print(l(), i.__closure__[0].cell_contents, i.__code__.co_freevars, outer.__code__.co_cellvars)
def unb():
    print(zz)
    zz = 1
try: unb()
except UnboundLocalError as e: print(e)
def delit():
    a = 1
    del a
    return a
try: delit()
except UnboundLocalError as e: print(e)
def free():
    def f(): return v
    try: f()
    except NameError as e: print(e)
    v = 1
free()
print((lambda *a, b=1, **k: (a, b, k))(1, 2, b=3, c=4))
def defaults(a, b=[], *c, d=2, **e): b.append(a); return a, b, c, d, e
print(defaults(1), defaults(2), defaults(3, [], 4, d=5, f=6))
print(defaults.__defaults__, defaults.__kwdefaults__, defaults.__code__.co_varnames, defaults.__code__.co_argcount)
a, *b, c = range(5); print(a, b, c); (a, b), c = (1, 2), 3; [a, [b]] = 1, [2]; print(a, b, c)
*a, = 'abc'; print(a)
print([*range(3), *'ab'], {**{'a': 1}, 'b': 2}, (*[1], 2), {*[1, 2]})
print([y := 5, y**2], y)
while (n := len(a)) > 0: a.pop()
print(n)
for i in range(3):
    if i == 5: break
else: print('else')
i = 0
while i < 3: i += 1
else: print('welse')
def gen_ret():
    return (yield)
print(list(gen_ret()))
it = iter([1,2,3]); print(list(zip(it, it)))
print(list(map(lambda a, b: a+b, [1,2,3], [4,5])), list(filter(None, [0,1,'',2])), list(enumerate('ab', 1)), list(zip('ab', [1,2], strict=True)))
try: list(zip('ab', [1], strict=True))
except ValueError as e: print(e)
print(list(iter(lambda c=[0]: c.__setitem__(0, c[0]+1) or c[0], 4)))
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), sum(It()), max(It()), 2 in It(), sorted(It(), reverse=True), dict.fromkeys(It()), [*It()], tuple(It()))
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(Seq()), 20 in Seq(), list(reversed([1,2])))
class L:
    def __len__(self): return 3
    def __getitem__(self, i): return i
print(list(reversed(L())), bool(L()))
match [1, 2, {'k': 'v', 'o': 1}]:
    case [1, x, {'k': v, **rest}]: print(x, v, rest)
match 5:
    case int(n) if n > 3: print('big', n)
class Pt:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
match Pt(1, 2):
    case Pt(0, _): print('no')
    case Pt(1, y=yy): print('yy', yy)
match 'abc':
    case 'x' | 'abc' as s: print(s)
match (1, 2, 3):
    case (1, *r): print(r)
for f in (lambda: g.__name__, lambda: g().gi_code.co_name, lambda: g().gi_frame is None, lambda: g().gi_running, lambda: repr(g())[:19], lambda: g().gi_yieldfrom):
    print(f())
def gg():
    try: yield 1
    finally: print('gc')
def args(*a, **k): return a, k
print(args(*[1], *(2,), **{'a': 1}, **{'b': 2}), args(*'ab', 3, c=4))
exec('z = 3'); print(z); print(eval('z + 1'), eval('z', {'z': 9}), eval('x', {}, {'x': 7}))
def loc(): 
    a = 1; b = 2
    return sorted(locals())
print(loc(), 'loc' in globals())
