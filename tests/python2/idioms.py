# python2
# What programs of Python 2 are made of: print with formats, dict loops, string methods, list functions, classes with next().
import string, sys
words = "the quick brown fox jumps over the lazy dog the end".split()
count = {}
for w in words:
    if count.has_key(w):
        count[w] += 1
    else:
        count[w] = 1
pairs = count.items()
pairs.sort(lambda a, b: cmp(b[1], a[1]) or cmp(a[0], b[0]))
for w, n in pairs[:3]:
    print "%-6s|%3d" % (w, n)
print sum(count.values()), sorted(count.keys())[0], max(count.itervalues())
print [k for k in sorted(count) if len(k) > 4], dict([(k, len(k)) for k in ("a", "bb")])
print map(lambda w: w[::-1], words[:3]), filter(lambda w: "o" in w, words), reduce(lambda a, b: a + b, map(len, words))
print zip(range(3), "abc"), map(None, "ab", [1]), range(10, 0, -3), xrange(5), xrange(2, 9, 3)

class Countdown:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def next(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1
print list(Countdown(3)), [x for x in Countdown(2)], sum(Countdown(4))

class Stack(object):
    __metaclass__ = type
    def __init__(self, *items):
        self.items = list(items)
    def __nonzero__(self):
        return len(self.items) > 0
    def __div__(self, n):
        return [self.items[i::n] for i in range(n)]
    def __cmp__(self, other):
        return cmp(self.items, other.items)
    def __getslice__(self, i, j):
        return "slice %d:%d" % (i, j)
if Stack() or not Stack(1):
    print "wrong"
print Stack(1, 2, 3) / 2, Stack(1) < Stack(2), Stack(1) == Stack(1)
print 7 / 2, -7 / 2, 7 / 2., 7 // 2., 0777, 0xff, 1e3, 10 ** 20, 5 <> 6
print `1`, `"it's"`, `[1, "a"]`, `{}`, `None`
f = lambda x: x * 2
print f(4), (lambda *a: a)(1, 2), apply(max, [1, 5, 2])
exec "total = 0\nfor i in range(4): total += i"
print total, eval("total * 2")
code = compile("print 'from code', 3 / 2", "<s>", "exec")
exec code
ns = {"a": 1}
exec "b = a + 1" in ns
print ns["b"]
print >>sys.stdout, "redirected", 1,
print >>sys.stdout
print "a", "b",
print "c"
print
print "tab\t", "x", ("t", 1), ("p")
print u"text" == "text", isinstance("s", basestring), unichr(65), "%s and %s" % (u"u", "s")
print round(2.5), round(-0.5), round(2.675, 2), 1 / 3.0, 1e16, 0.1 + 0.2, str(0.1 + 0.2)
print sorted([3, 1, 2], cmp=lambda a, b: b - a), sorted("bca", key=ord, reverse=True)
print "a-b-c".replace("-", "+"), "x".join(["1", "2"])
i = 0
while 1:
    i += 1
    if i % 2: continue
    if i > 6: break
    print i,
else:
    print "never"
print "done"
