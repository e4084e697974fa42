# python2
# Names that Python 2 has and Python 3 has not, and the leaking variable of a list comprehension.
print [x for x in range(3)], x
match, case, type_ = 1, 2, 3
print match + case + type_
exec "a = 1"; print a
exec("b = 2")
print b
exec "c = 3" in globals()
print c
print ur"\d", u'x', UR"y" if 0 else "z"
True_ = True
print True_ and not False, None is None
lst = [lambda: i for i in range(3)]
print [f() for f in lst], i
def gen():
    x = yield 1
    print "got", x
    yield 2
it = gen()
print it.next(), it.send("v")
print "%s and %s" % ("a", u"b"), "%r" % "q", "{0} {1:>3}".format(1, 2), "abc".upper(), "a,b".split(","), "-".join(["x", "y"])
print "abc".encode("utf-8"), "abc".decode("ascii"), "abc"[1], "abc"[::-1], "a" < "b", "abc".find("c"), "%5.1f" % 3.14159, "x".isalpha()
print 0xFFFFFFFF, 1e3, 5 // 2, 5 % 2, 2 ** 3, 5 <> 5, `5` + "x"
print print_ if False else "soft keywords"
import time
from sys import maxint
print maxint == 9223372036854775807, hasattr(time, "time")
print "a" in "abc", 1 in {1: 2}, not 1 in [2], 1 is not None
if 1 <> 2: print "different"
while 1:
    break
else: print "no"
print isinstance(1, int), isinstance(1L, (int, long)), type(1) == int, type("") == str, type(u"") == unicode if False else "types"
print max([1, 2], [1, 3]), [1, 2] < [1, 3], (1, 2) + (3,), [0] * 3, "ab" * 2, [1, [2, [3]]]
