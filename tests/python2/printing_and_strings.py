# python2
# print and strings of Python 2: soft spaces, redirection, percent formats, repr of containers, str of numbers, slices and methods.
import sys
print
print "a",
print "b",
print
print "x", 1, None, True, [1, "s"], (1,), {"k": 2}, 1.0, 1e20, 10L, `"q"`
print >>sys.stdout, "to", "stdout",
print >>sys.stdout
print >>None, "default"
print ("one", "two"), ("paren"), ()
print "tabs\tstay", "newline\n",
print "after"
print "%s|%r|%5.1f|%-4d|%04d|%x|%o|%e|%c|%%" % ("s", "r", 3.14159, 7, 42, 255, 8, 12345.678, "c")
print "%(a)s %(b)d" % {"a": "map", "b": 3}, "%s" % (1,), "%s %s" % ("x", (1, 2)), "%5s|%-5s|" % ("ab", "cd"), "%+d % d" % (5, 5), "%#x" % 255
print "abc"[1], "abc"[::-1], "abc"[-2:], "b" in "abc", "abc" * 2, "a" "b", 'it''s', "abc".upper(), "Abc Def".swapcase(), "a-b".split("-"), "-".join(["x", "y"])
print " pad ".strip(), "abc".replace("b", "X"), "abcabc".find("c"), "abc".startswith("ab"), "x".center(5, "*"), "7".zfill(3), "a\nb".splitlines(), "abc".isalpha(), "title case".title(), "aXbX".rsplit("X", 1), "abc".index("c")
print str(1.0), str(0.1), str(1 / 3.0), repr(1 / 3.0), str(1e15), str(1e16), str(123456789.123456789), repr(0.1 + 0.2), 0.1 + 0.2, [0.1 + 0.2], 1e-5, 100000000000.0, 1.5e10
print str([1, "a", 2.5]), repr((1, "a")), str(None), str(True), repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\t\n\\"), "\x41\101"
print ord("a"), chr(98), hex(17), oct(17), bin(5), int("12"), int("ff", 16), float("1.5"), long("9"), abs(-3), divmod(17, 5), pow(2, 10), round(3.7), max(1, 5, 3), min("b", "a"), len("four"), sum([1, 2, 3])
print sorted("hello"), sorted([3, 1, 2], reverse=True), list("ab"), tuple([1, 2]), dict(a=1), set([1, 1]), range(5)[1:3], xrange(3)[1], zip("ab", [1, 2]), map(None, [1, 2]), filter(None, "a b"), reduce(max, [1, 5, 2]), enumerate("a").next()
print raw_input and "has raw_input", isinstance("a", str), isinstance(u"a", basestring), type("a"), type(1), type(1L), type(1.0), type(None), type([]), type({}), type(len), int, str, list, dict
for i, c in enumerate("abc"):
    print i, c,
print
for x in range(3): print x,
else: print "else"
def f():
    "doc"
    print "in f",
    return 5
print f(), f.__doc__
print "done"
