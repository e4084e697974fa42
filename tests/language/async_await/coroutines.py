class Suspend:
    def __init__(self, v): self.v = v
    def __await__(self):
        r = yield self.v
        return r
def run(co, *answers):
    log = []
    answers = list(answers)
    v = None
    try:
        while True:
            log.append(co.send(v))
            v = answers.pop(0) if answers else None
    except StopIteration as e:
        return e.value, log
async def simple(): return 5
async def waits():
    a = await Suspend("one")
    b = await Suspend("two")
    return a + b + await simple()
print(run(simple()), run(waits(), 10, 20))
async def args(a, *b, c=1, **d): return a, b, c, d
print(run(args(1, 2, c=3, e=4)))
async def nested(n):
    if n == 0: return await Suspend("deep")
    return await nested(n - 1) + 1
print(run(nested(10), 5))
c = simple()
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_await, c.cr_running, hasattr(c, "__iter__"), hasattr(c, "__await__"))
c.close()
for bad in (5, "x", None, [1]):
    async def f(): await bad
    try:
        run(f())
    except TypeError as e:
        print(e)
class BadAwait:
    def __await__(self): return 5
async def f(): await BadAwait()
try:
    run(f())
except TypeError as e:
    print(e)
made = []
class CoroAwait:
    def __await__(self): made.append(simple()); return made[0]
async def f(): await CoroAwait()
try:
    run(f())
except TypeError as e:
    print(e)
made.pop().close()
class ItAwait:
    def __await__(self): return iter([1, 2])
async def f(): return await ItAwait()
print(run(f()))
c = simple()
run(c)
try:
    run(c)
except RuntimeError as e:
    print(e)
c = simple()
try:
    for x in c: pass
except TypeError as e:
    print(e)
c.close()
async def raises(): raise StopIteration(1)
try:
    run(raises())
except RuntimeError as e:
    print(e)
async def catches():
    try:
        await Suspend("w")
    except ValueError as e:
        return f"caught {e}"
    finally:
        print("finally", await Suspend("in finally"))
c = catches()
print(c.send(None), c.throw(ValueError("v")))
try:
    c.send("fin")
except StopIteration as e:
    print(e.value)
c = waits()
c.send(None)
print(c.cr_await is not None)
c.close()
async def lam(): return (lambda: 5)(), [x for x in range(3)], await simple() + await simple() * 2, not await simple(), -await simple() ** 2
print(run(lam()))
try:
    c = simple()
    c.send(5)
except TypeError as e:
    print(e)
c.close()
class A:
    async def m(self): return type(self).__name__
    @classmethod
    async def k(cls): return cls.__name__
    @staticmethod
    async def s(): return "static"
    async def __call__(self): return "called"
    async def sup(self): return super().__repr__() is not None
print(run(A().m()), run(A.k()), run(A.s()), run(A()()), run(A().sup()))
async def fmt(): return f"{await simple():>3}", {"k": await simple()}, [await simple()], (await simple(),), await simple() if await simple() else 0
print(run(fmt()))
def deco(f):
    async def w(*a): return ("w", await f(*a))
    return w
@deco
async def d(x): return x
print(run(d(1)), d.__name__)
try:
    compile("def f(): await x", "s", "exec")
except SyntaxError as e:
    print(e.msg)
try:
    compile("async def f(): yield from x", "s", "exec")
except SyntaxError as e:
    print(e.msg)
