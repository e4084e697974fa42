a, b = 1, 2
(c, d), [e, *f] = (3, 4), "xyz"
print(a, b, c, d, e, f)
*g, = range(3)
[*h] = "hi"
i, *j, k = 1, 2
(l), m = 1, 2
() = []
[] = ()
print(g, h, i, j, k, l, m)
class O: pass
o = O()
o.x, o.y, *o.z = range(5)
lst = [0] * 4
lst[0], lst[1:3], *lst[3:] = 9, "ab", 7, 8
d2 = {}
d2["k"], d2[1, 2] = 1, 2
print(vars(o), lst, d2)
x = y = z = [1]
x is y is z or print("no")
p, q = q0, p0 = 5, 6
print(p, q, q0, p0)
a, b = b, a
a, b, c = c, a, b
print(a, b, c)
i, lst[i] = 2, "swapped"
print(i, lst)
for bad in ("a, b = 1", "a, b = 1, 2, 3", "a, b, c = 1, 2", "a, *b = ()", "a, b, *c = [1]", "a, b = None", "a, b = iter([1])", "*a, b, c = 'x'", "a, b = {1: 2}", "[a, b] = range(10**10)", "(a, b), c = 1, 2", "a, b = O()", "() = 1", "[] = [1]"):
    try:
        exec(bad, {"O": O})
    except (TypeError, ValueError) as err:
        print(f"{bad!r:28} {type(err).__name__}: {err}")
def gen():
    print("g1"); yield 1
    print("g2"); yield 2
    print("g3"); yield 3
    print("g4"); yield 4
try: a, b = gen()
except ValueError as err: print(err)
print(a, b, "unchanged")
for (a, b), *c in [((1, 2), 3), ((4, 5),)]: print(a, b, c)
for o.attr in range(2): pass
for lst[0] in "q": pass
for i, lst[i] in enumerate("ab"): pass
print(o.attr, lst)
(a), ((b)), (((c,),),) = 1, 2, (((3,),),) [0:1]
print(a, b, c)
def f(): return 1, (2, [3, 4])
w, (x, [y, z]) = f()
print(w, x, y, z)
*a, b = {"k": 1, "l": 2}
print(a, b)
first, *rest = {3, }
print(first, rest)
(a, *b), *c = [[1, 2, 3], 4, 5]
print(a, b, c)
one, = [1]
[two] = {2}
print(one, two)
s = a, *b, = 1, 2, 3
print(s, a, b)
head, *tail = "é日本"
print(head, tail)
big = tuple(range(300))
exec(", ".join(f"v{n}" for n in range(300)) + " = big")
print(v0, v299)
exec(", ".join(f"v{n}" for n in range(100)) + ", *mid, " + ", ".join(f"w{n}" for n in range(100)) + " = big")
print(v99, mid[0], mid[-1], len(mid), w0, w99)
