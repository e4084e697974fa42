def t(f):
    try:
        f()
    except BaseException as e:
        c = e
        out = []
        while c is not None:
            out.append(f"{c!r} cause={c.__cause__!r} ctx={c.__context__!r} supp={c.__suppress_context__}")
            c = c.__cause__ or c.__context__
        print(*out, sep="\n  ")
def a(): raise ValueError
def b(): raise ValueError("x", 1)
def c():
    try: raise ValueError("1")
    except ValueError as e: raise KeyError("2") from e
def d():
    try: raise ValueError("1")
    except ValueError: raise KeyError("2") from None
def e():
    try: raise ValueError("1")
    except ValueError: raise KeyError("2")
def f(): raise ValueError from KeyError
def g(): raise ValueError from 5
def h(): raise 5
def i(): raise "string"
def j(): raise
def k(): raise int
def l():
    class Bad(Exception):
        def __new__(cls): return 5
    raise Bad
def m():
    class E(Exception):
        def __init__(self, code): super().__init__("message", code); self.code = code
        def __str__(self): return f"E{self.code}"
    try: raise E(5)
    except E as err: raise RuntimeError(str(err)) from err
def n():
    try:
        try: raise ValueError("v")
        finally: raise TypeError("t")
    except TypeError:
        raise
def o():
    err = ValueError("self")
    try: raise err
    except ValueError: raise err
def p(): raise SystemExit(3)
def q(): raise (KeyError if True else ValueError)("expr")
def r():
    try: {}["a"]
    except KeyError:
        try: [][1]
        except IndexError: 1 / 0
def s(): assert 1 == 2
def u(): assert False, "message"
def v(): assert (), ("tuple", 1)
def w(): raise ValueError(ValueError("nested"))
def x():
    def helper(): raise
    try: raise OSError(2, "gone", "file")
    except OSError: helper()
def y():
    try: raise KeyboardInterrupt
    except Exception: print("not caught")
def z(): raise GeneratorExit("ge")
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, u, v, w, x, y, z): t(fn)
err = ValueError("noted")
err.add_note("n1"); err.add_note("n2")
print(err.__notes__)
try: err.add_note(5)
except TypeError as ex: print(ex)
class Sub(KeyError, AttributeError): pass
try: raise Sub("multi")
except AttributeError as ex: print(type(ex).__mro__[1].__name__, ex)
try: raise ValueError("a").with_traceback(None)
except ValueError as ex: print(ex.__traceback__.tb_lineno, ex.__traceback__.tb_next)
ex = ValueError()
ex.__cause__ = KeyError("set")
print(ex.__suppress_context__)
try: ex.__cause__ = 5
except TypeError as e2: print(e2)
try: ex.__context__ = 5
except TypeError as e2: print(e2)
import sys
try: raise LookupError("info")
except LookupError:
    print(sys.exc_info()[1], sys.exception())
    try: raise KeyError
    except KeyError: print(repr(sys.exception()))
    print(sys.exception())
print(sys.exception(), sys.exc_info())
