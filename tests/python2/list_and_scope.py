# python2
# List comprehensions leak, generator expressions do not; scopes, exec in functions, nested functions, default arguments, del.
x = "before"
l = [x for x in range(3)]
print x, l
g = list(x for x in "ab")
print x, g
print [(a, b) for a in range(2) for b in "xy"], a, b
def f():
    r = [i * 2 for i in range(3) if i]
    return i, r
print f()
def outer(n):
    def inner():
        return n + 1
    n += 10
    return inner
print outer(1)()
def defaults(a, b=[], *c, **d):
    b.append(a)
    return b, c, d
print defaults(1), defaults(2), defaults(3, [0], 4, k=5)
class Outer:
    v = [j for j in range(2)]
    class Inner:
        w = "inner"
    def get(self):
        return self.v, self.Inner.w, j if "j" in globals() else "no j"
print Outer().get(), Outer.j
d = {"one": 1}
for k, v in d.items():
    d[k + "x"] = v
print sorted(d.items()), d.has_key("onex"), sorted(d.iteritems())
del d["one"], l[0], x
print sorted(d), l, "x" in globals()
print map(lambda i: i + 1, [1, 2]), filter(lambda c: c in "aeiou", "education"), filter(None, (0, 1, 2)), reduce(lambda p, q: p * q, [1, 2, 3, 4])
def gen():
    for i in xrange(3):
        got = yield i
        if got:
            print "got", got,
it = gen()
print it.next(), it.send("sent"), it.next()
try:
    it.next()
except StopIteration:
    print "stopped"
import os.path, sys as system
from os import path as p
print os.path.join("a", "b"), system is __import__("sys"), p is os.path
while True:
    break
else:
    print "never"
assert [1, 2] == [1, 2] and not None <> None
print 1 if 2 > 1 else 0, 3 and 4 or 5, not 1 == 2, 1 < 2 < 3, 5 in [5], "a" is not None, (lambda: 7)(), -7 // 2, -7 % 3, 2 ** 10, ~5, 6 & 3, 6 | 1, 6 ^ 2, 1 << 4
