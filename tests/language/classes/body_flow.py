# The body of a class is code like any other.
x = "global x"
def make(n):
    class C:
        if n > 1:
            def f(self): return "many"
        else:
            def f(self): return "few"
        for i in range(n):
            vars()[f"attr{i}"] = i
        else:
            done = True
        while True:
            w = n
            break
        try:
            1 // 0
        except ZeroDivisionError as e:
            caught = str(e)
        finally:
            fin = 1
        squares = [k * k for k in range(3)]
        outer_n = n
        with open("/dev/null") as fh:
            closed_in = fh.closed
        match n:
            case 1: kind = "one"
            case _: kind = "other"
        try: del nothing
        except NameError as e: err = str(e)
        del i
    return C
C = make(1)
print(C().f(), C.attr0, C.done, C.w, C.caught, C.squares, C.outer_n, C.closed_in, C.kind, C.err)
C = make(2)
print(C().f(), C.attr1, C.kind, hasattr(C, "i"), hasattr(C, "e"), hasattr(C, "fh"))


class Scope:
    x = x + "!"
    y = x
    def get(self): return x
    z = [x for _ in range(1)]
    g = list(x for _ in range(1))
    first = [a for a in y]
    lam = lambda: x
    def default(a=x): return a
print(Scope.x, Scope.y, Scope().get(), Scope.z, Scope.g, len(Scope.first), Scope.lam(), Scope.default())


def outer():
    x = "outer x"
    class In:
        print(x)
        x = "class x"
        print(x)
        def m(self): return x
        del x
        try:
            print(x)
        except NameError as e: print("NameError", e)
    print(In().m())
    class In2:
        nonlocal x
        x = "changed"
    print(x, "x" in vars(In2))
    class In3:
        global x
        x = "global changed"
    print(x, "x" in vars(In3))
outer()
print(x)
class Loc:
    a = 1
    print(sorted(k for k in locals() if k[0] != "_"), __qualname__, __module__)
    locals()["b"] = 2
    print(b)
    exec("c = a + b")
    print(c, eval("a + c"))
def deep():
    class A:
        class B:
            def f(self):
                class C: pass
                return C
    return A.B().f()
print(deep().__qualname__)
class Redef:
    __qualname__ = "Renamed"
    __module__ = "mod"
print(Redef, Redef.__name__)
class Returns:
    def __enter__(self): return self
    v = 1
    v += 1
    (w := 5)
    a, *b = 1, 2, 3
print(Returns.v, Returns.w, Returns.b)
