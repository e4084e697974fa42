# python2
import sys
print "a", "b",
print "c"
print "x",
print
print
print "no newline at the end",; print "same line"
print "tab\t", "newline\n", "after"
print "a\n",
print "b"
print "a\t",
print "b"
print "a ",
print "b"
print "",
print "after empty"
for i in range(5): print i,
print
sys.stdout.write("w")
print "after write"
print "soft",
sys.stdout.write("written\n")
print "start of line"
print >>sys.stdout, "to stdout", 1, 2
print >>sys.stdout
print >>sys.stdout, "trailing",
print "same file"
print >>None, "None is stdout"
class F:
    def __init__(self): self.out = []
    def write(self, s): self.out.append(s)
f = F()
print >>f, "a", 1,
print >>f, "b"
print >>f
print f.out, f.softspace
print ("paren"), ("tuple", 1), (1, 2)
print ("one")
print (1 + 2) * 3
print -1, not 0
print "%d items" % 3, "%s" % "s", "%5d|%-5d|%05d|%x|%o|%c" % (1, 2, 3, 255, 8, "z"), "%(k)s" % {"k": "v"}
print [1, "a", None, True, (1,), {"k": 1}, 2.5], (1,), {}, [], ()
print "a" "b", 'c' + "d", "e" * 3, "tail" if 1 else ""
print u"unicode", u"caf\u00e9", len(u"caf\u00e9"), u"a" + "b", "a" == u"a"
print ur"raw\n", r"raw\n", b"bytes", "a\
b"
print repr("it's"), repr('a"b'), repr("\n\t\\"), `"x"`, `1`, `[1, "a"]`, `1, 2`
print None, True, False, Ellipsis, NotImplemented
print type(1), type("s"), type(1.5), type([]), type(None), type({}), type(()), type(ValueError), int, object, ValueError
print xrange(5), xrange(1, 10, 2), range(5), range(2, 10, 3), range(5, 0, -2), range(0)
print set([1]), set(), frozenset([2]), [set([3])]
if True: print "in if",
else: print "no"
print "then"
def p(): print "in function",; return 5
print p()
print "end",
