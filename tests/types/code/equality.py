# Code objects are equal if they would do the same at the same lines.
import copy


def make():
    def f(x):
        return x + 1
    return f


a, b = make(), make()
print(a.__code__ is b.__code__, a.__code__ == b.__code__, hash(a.__code__) == hash(b.__code__))
s1, s2 = compile("x + 1", "one", "eval"), compile("x + 1", "two", "eval")
print(s1 == s2, hash(s1) == hash(s2), s1 is s2, len({s1, s2}))
for x, y in [("x + 1", "x + 2"), ("x + 1", "x - 1"), ("x + 1", "y + 1"), ("1", "1.0"), ("1", "True"), ("0.0", "-0.0"),
             ("'a'", "b'a'"), ("(1, 2)", "(1, 2.0)"), ("f(1)", "f(1.0)"), ("x . y", "x . z"), ("1", " 1"), ("\n1", "1"),
             ("lambda: 1", "lambda: 1"), ("lambda: 1", "lambda: 2"), ("[i for i in x]", "[i for i in x]"), ("x if y else z", "x if y else z")]:
    print(repr(x), repr(y), compile(x, "f", "eval") == compile(y, "f", "eval"))
c1, c2 = (lambda: 1).__code__, (lambda: 1).__code__
print(c1 == c2)
l1 = (lambda: 1).__code__
l2 = \
    (lambda: 1).__code__
print(l1 == l2, hash(l1) == hash(l2), l1.replace(co_firstlineno=l2.co_firstlineno) == l2.replace(co_firstlineno=l2.co_firstlineno))
print(c1 == 1, c1 != 1, c1 == None, c1.__eq__(1))
for op in ("c1 < c2", "c1 >= c2"):
    try:
        eval(op)
    except TypeError as e:
        print(e)
print(c1.replace(co_name="other") == c1, c1.replace(co_filename="other") == c1, c1.replace(co_qualname="other") == c1)
print(c1.replace(co_linetable=b"") == c1, list(c1.replace(co_linetable=b"").co_lines()))


def handled():
    try:
        a()
    except OSError:
        b()
    finally:
        c()


h = handled.__code__
print(len({h, h.replace(co_linetable=b""), h.replace(co_exceptiontable=b""), h.replace(co_exceptiontable=b"", co_linetable=b"")}))
print(copy.copy(h) is h, copy.deepcopy(h) is h, {h: 1}[h.replace()])
args = [getattr(h, n) for n in ("co_argcount co_posonlyargcount co_kwonlyargcount co_nlocals co_stacksize co_flags co_code co_consts "
                                "co_names co_varnames co_filename co_name co_qualname co_firstlineno co_linetable "
                                "co_exceptiontable co_freevars co_cellvars").split()]
print(type(h)(*args) == h)


def double(x):
    return x * 2


args = [getattr(double.__code__, n) for n in ("co_argcount co_posonlyargcount co_kwonlyargcount co_nlocals co_stacksize co_flags "
                                              "co_code co_consts co_names co_varnames co_filename").split()]
made = type(h)(*args, "made", "made", 1, double.__code__.co_linetable, double.__code__.co_exceptiontable)
print(type(double)(made, {})(21), made.co_name, made.co_qualname, made.co_firstlineno)
