# Tuples.
t = (1, 2, 3, 2)
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
for src in ["()", "(1,)", "1,", "(1, 2)", "tuple()", "tuple('ab')", "tuple([1])", "tuple(5)", "tuple(1, 2)", "tuple(sequence=[1])", "tuple(t) is t", "t[0]", "t[-1]", "t[4]", "t['a']", "t[1.0]", "t[1:3]", "t[::-1]", "t[:] is t", "t + (4,)", "t + [4]", "t * 2", "2 * t", "t * 0", "t * -5", "t * 'a'", "t.count(2)", "t.index(2)", "t.index(2, 2)", "t.index(9)", "t.index(1, 1)", "t.index(2, 0, -1)", "2 in t", "9 in t", "len(t)", "bool(())", "t == (1, 2, 3, 2)", "t == [1, 2, 3, 2]", "t < (1, 3)", "t < (1, 2)", "t <= t", "(1, 'a') < (1, 2)", "t < [1]", "hash(()) == hash(())", "hash((1, 2)) == hash((1, 2))", "hash((1, [2]))", "repr((1,))", "repr(((),))", "str((1, 'a'))", "max(t)", "sorted(t)", "t.append(1)", "t.x", "t()", "-t", "t @ t", "t & t", "(1, 2) > (1,)", "() < (0,)", "t.__add__((5,))", "t.__add__([5])", "t.__mul__(2)", "t.__getitem__(0)", "t.__getnewargs__()", "t.__contains__(1)", "[*t, *t]", "(*t,)", "*t, 9", "T(1, 2)", "T(1, 2) + (3,)", "type(T(1)[:])", "T(1, 2) == (1, 2)", "T(1)[0]", "isinstance(T(1), tuple)", "hash(T(1, 2)) == hash((1, 2))", "tuple(T(1)) is T", "type(tuple(T(1)))", "{(1, 2): 'x'}[(1, 2)]", "(1, 2).__class__", "hash((1, 2, 3))", "hash((1.5, -1, 2**70))", "hash(())", "hash((0,))"]:
    try:
        print(src, "->", eval(src))
    except Exception as e:
        print(src, "->", type(e).__name__, e)
for src in ["t[0] = 1", "del t[0]", "t[0:1] = ()", "t.x = 1", "t += (9,); print(t)", "t *= 2; print(t)", "a, b = t", "a, *b = t; print(a, b)", "*a, b, c = t; print(a, b, c)", "a, b, c, d, e = t", "a, *b, c, d, e, f = t", "(a, b), c = (1, 2), 3; print(a, b, c)", "(a, b), c = 1, 2", "a, b = 5", "[a, b] = 'xy'; print(a, b)", "a, b = {}", "a = ()[0]", "x = ([],); x[0] += [1]"]:
    try:
        exec(src, {"t": t})
    except Exception as e:
        print(src, type(e).__name__, e)
x = ([1],)
try:
    x[0] += [2]
except TypeError as e:
    print(e, x)
a = [1]
r = (a,)
a.append(r)
print(r, a)
