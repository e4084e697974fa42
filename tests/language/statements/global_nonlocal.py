for src in ("def f():\n x = 1\n global x", "def f(x):\n global x", "def f():\n print(x)\n global x", "def f():\n nonlocal x", "def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x", "def f():\n x = 1\n def g(x):\n  nonlocal x", "nonlocal x", "def f():\n global x\n nonlocal x", "def f():\n x = 1\n def g():\n  nonlocal x\n  global x", "class C:\n nonlocal x", "def f():\n for x in y: pass\n global x", "def f():\n import x\n global x", "def f():\n global x\n def g():\n  nonlocal x", "def f():\n x: int\n global x", "def f():\n def x(): pass\n global x", "class C:\n x = 1\n global x", "def f():\n [x for x in y]\n global x", "def f():\n global x\n x: int = 1", "def f():\n def g():\n  nonlocal x", "def f():\n class x: pass\n global x", "def f():\n del x\n global x", "def f():\n with a as x: pass\n global x", "global x\nx = 1", "x = 1\nglobal x", "print(x)\nglobal x", "def f(a, a): pass", "lambda a, a: 0", "def f():\n try: pass\n except E as x: pass\n global x", "def f():\n (x := 1)\n global x", "def f():\n x += 1\n global x", "def f():\n x.y = 1\n global x", "def f(__debug__): pass", "__debug__ = 1", "def __debug__(): pass", "class __debug__: pass", "import __debug__", "f(__debug__=1)", "x.__debug__ = 1", "global __debug__", "def f(*, __debug__): pass", "for __debug__ in x: pass", "None = 1", "True = 1", "def None(): pass", "def f(None): pass", "x.None = 1", "class True: pass", "import None", "global None", "f(None=1)", "lambda None: 1", "for None in x: pass", "with x as None: pass", "try: pass\nexcept E as None: pass"):
    try: compile(src, "s", "exec"); print("ok ", repr(src))
    except SyntaxError as e: print("err", repr(src), "|", e.msg, e.lineno)
def a():
    x = 1
    def b():
        def c():
            nonlocal x
            x += 1
            def d():
                nonlocal x
                x *= 10
                return x
            return d()
        return c()
    return b(), x
print(a())
def p():
    v = "p"
    def q():
        global v
        v = "global v"
        def r(): return v
        return r()
    return q(), v
print(p(), v)
class K:
    global made
    def made(self): return "global function"
    global inner_class
    class inner_class: pass
print(made(None), inner_class.__qualname__, hasattr(K, "made"))
def rebinding():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    up(); up()
    n = 100
    return up(), n
print(rebinding())
def many():
    a, b, c = 1, 2, 3
    def f():
        nonlocal a, b, c
        a, b, c = c, a, b
    f(); f()
    return a, b, c
print(many())
def loop_nonlocal():
    i = None
    def f():
        nonlocal i
        for i in range(3): pass
        [j for j in range(3)]
    f()
    return i
print(loop_nonlocal())
def in_class():
    n = 1
    class C:
        nonlocal n
        n = 2
        def m(self):
            nonlocal n
            n += 10
            return n
    return C().m(), n, hasattr(C, "n")
print(in_class())
