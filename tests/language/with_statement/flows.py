log = []
class T:
    def __init__(self, n, swallow=False): self.n, self.s = n, swallow
    def __enter__(self): log.append(f"+{self.n}"); return self
    def __exit__(self, t, v, tb): log.append(f"-{self.n}" + (f":{t.__name__}" if t else "")); return self.s
def show(v=None):
    print(v, " ".join(log))
    log.clear()
def in_loop_try():
    for i in range(3):
        try:
            with T(i):
                if i == 1: raise ValueError
                if i == 2: return "ret"
        except ValueError:
            log.append("caught")
        else:
            log.append("else")
        finally:
            log.append("fin")
show(in_loop_try())
def while_break():
    n = 0
    while True:
        with T("w"):
            with T("x"):
                n += 1
                if n > 2: break
                continue
    else:
        log.append("never")
    return n
show(while_break())
def swallow_return():
    with T("s", True):
        raise KeyError
    return "after"
show(swallow_return())
def swallow_falls():
    with T("s", True):
        x = 1
        raise KeyError
        x = 2
    return x
show(swallow_falls())
def gen():
    with T("g"):
        yield 1
        with T("h"):
            yield 2
show(list(gen()))
g = gen(); next(g); next(g); g.close()
show()
def override():
    try:
        with T("o"):
            return "first"
    finally:
        return "second"
show(override())
def exc_in_exit_of_inner():
    class Bad(T):
        def __exit__(self, *a): super().__exit__(*a); raise IndexError("from exit")
    try:
        with T("a"), Bad("b"), T("c"):
            raise KeyError
    except IndexError as e:
        return type(e.__context__).__name__
show(exc_in_exit_of_inner())
def local_after():
    with T("l") as t: v = t.n
    return v, t.n
show(local_after())
def many():
    with T(1), T(2), T(3), T(4), T(5, True), T(6):
        raise ValueError
    return "done"
show(many())
def recursive(n):
    if n == 0: raise LookupError("bottom")
    with T(n): recursive(n - 1)
try:
    recursive(4)
except LookupError as e:
    show(e)
def lambda_in():
    with T("f") as t:
        f = lambda: t.n
    return f()
show(lambda_in())
def nested_func():
    with T("outer") as t:
        def inner():
            with T("inner"): return t.n
        return inner()
show(nested_func())
def unpack_fails():
    try:
        with T("u") as (a, b): pass
    except TypeError as e:
        return str(e)
show(unpack_fails())
def exit_sees():
    import sys
    class E:
        def __enter__(self): return self
        def __exit__(self, t, v, tb):
            self.seen = sys.exc_info()[0], t, tb.tb_lineno > 0
            return True
    with E() as e: 1 / 0
    return e.seen, sys.exc_info()[0]
show(exit_sees())
def conditional(f):
    with T("c") if f else T("d"): pass
conditional(1); conditional(0); show()
def del_in():
    with T("e") as t: del t
    try: t
    except UnboundLocalError as e: return str(e)
show(del_in())
with T("m"): pass
show()
