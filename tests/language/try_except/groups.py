def run(f):
    try:
        r = f()
        print("returned", r)
    except BaseException as e:
        print("raised", show(e))
def show(e):
    if isinstance(e, BaseExceptionGroup):
        return f"{type(e).__name__}({e.message!r}, [{', '.join(map(show, e.exceptions))}])"
    return repr(e)
def eg(*xs, msg="g"): return ExceptionGroup(msg, xs)
def a():
    try: raise eg(ValueError(1), TypeError(2), KeyError(3))
    except* ValueError as e: print("V", show(e))
    except* (TypeError, KeyError) as e: print("TK", show(e))
    return "done"
def b():
    try: raise eg(ValueError(1), OSError(2))
    except* ValueError as e: print("V", show(e))
def c():
    try: raise ValueError("naked")
    except* ValueError as e: print(show(e))
def d():
    try: raise ValueError("naked")
    except* TypeError as e: print("no")
def e():
    try: raise eg(ValueError(1), eg(TypeError(2), ValueError(3), msg="in"), msg="out")
    except* ValueError as x: print(show(x))
def f():
    try: raise eg(ValueError(1), TypeError(2))
    except* ValueError as x: raise KeyError("new")
    except* TypeError as x: print("T", show(x))
def g():
    try: raise eg(ValueError(1), TypeError(2))
    except* ValueError: raise
    except* TypeError: raise OSError("os") from None
def h():
    try: pass
    except* ValueError: print("no")
    else: print("else")
    finally: print("finally")
def i():
    try: raise eg(ValueError(1))
    except* ExceptionGroup: print("no")
def j():
    try: raise BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)])
    except* ValueError as x: print(show(x))
def k():
    for n in range(3):
        try: raise eg(ValueError(n))
        except* ValueError as x: print(n, show(x))
    try: x
    except UnboundLocalError as err: print(err)
def l():
    try:
        try: raise eg(ValueError(1), TypeError(2))
        except* ValueError: pass
    except* TypeError as x: print("outer", show(x), repr(x.__context__))
    return "l"
def m():
    try: raise eg(ValueError(1))
    except ExceptionGroup as x: return show(x)
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m):
    print("--", fn.__name__)
    run(fn)
x = eg(ValueError(1), eg(KeyError(2), OSError(3), msg="in"), msg="out")
print(show(x.subgroup(KeyError)), show(x.split(ValueError)[1]), x.split(TypeError)[0], show(x.subgroup(lambda e: isinstance(e, LookupError))))
print(show(x.derive([ValueError(9)])), x, repr(x), x.args)
for bad in (lambda: ExceptionGroup("m", []), lambda: ExceptionGroup("m", [5]), lambda: ExceptionGroup(5, [ValueError()]), lambda: ExceptionGroup("m", [KeyboardInterrupt()]), lambda: ExceptionGroup("m"), lambda: ExceptionGroup("m", 5)):
    try: bad()
    except (TypeError, ValueError) as err: print(type(err).__name__, err)
print(type(BaseExceptionGroup("m", [ValueError()])).__name__, type(BaseExceptionGroup("m", [KeyboardInterrupt()])).__name__)
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message + "!", excs)
def n():
    try: raise MyGroup("mine", [ValueError(1), TypeError(2)])
    except* ValueError as v: print(show(v))
run(n)
for src in ("try: pass\nexcept* ValueError: pass\nexcept TypeError: pass", "try: pass\nexcept*: pass", "def f():\n try: pass\n except* ValueError: return", "for i in []:\n try: pass\n except* ValueError: break", "for i in []:\n try: pass\n except* ValueError: continue"):
    try: compile(src, "s", "exec")
    except SyntaxError as err: print(err.msg)
