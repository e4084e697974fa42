# python2
print range(3), map(None, [1, 2]), map(None, [1], [2, 3]), map(lambda x: x * 2, [1, 2]), map(lambda a, b: (a, b), [1, 2], [3])
print filter(None, [0, 1, "", "a"]), filter(lambda x: x > 1, (1, 2, 3)), filter(lambda c: c > "a", "abc"), filter(None, ())
print zip([1, 2], "ab"), zip(), zip([1]), zip([1, 2, 3], [4, 5], [6]), zip(*[(1, 2), (3, 4)])
print reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 1), reduce(max, [3, 1, 4])
try:
    reduce(lambda a, b: a, [])
except TypeError, e:
    print e
print apply(max, [1, 5, 3]), apply(lambda *a, **k: (a, k), (1,), {"z": 2}), apply(dict)
print unichr(65), repr(chr(97)), ord("a"), intern("abc"), unicode(5), isinstance("a", basestring), isinstance(u"a", basestring), isinstance(u"a", unicode), isinstance(5, basestring)
print sorted([3, 1, 2]), sorted([3, 1, 2], lambda a, b: cmp(b, a)), sorted(["b", "A", "c"], key=str.lower), sorted([1, 2, 3], reverse=True), sorted([(1, "b"), (0, "a")], cmp=lambda a, b: cmp(a[1], b[1])), sorted("cab")
l = [3, 1, 2]
l.sort(lambda a, b: b - a)
print l
l.sort()
print l
l.sort(cmp=lambda a, b: cmp(a % 3, b % 3), key=lambda x: x + 1, reverse=True)
print l
line = raw_input()
print "read", repr(line)
print xrange(3)[1], len(xrange(10)), list(xrange(2, 8, 3)), [x for x in xrange(3)], sum(xrange(101))
print len(range(10)), range(3) + [9], range(3)[::-1], range(2) == [0, 1], type(range(2)) == list
print callable(len), hasattr([], "append"), getattr("a", "upper")(), isinstance([], (list, tuple)), abs(-2), pow(2, 5), min(3, 1), max("ab"), sum([1, 2]), any([0, 1]), all([1, 0])
print dict(a=1), dict([("k", "v")]), list("ab"), tuple([1]), set([1, 1]), bool([]), int("5"), float("2.5"), str(5), repr("x")
print map(str, [1, 2.5, None]), map(int, "123"), [x * y for x, y in zip([1, 2], [3, 4])], filter(str.isalpha, ["a", "1"])
print enumerate("ab").next(), iter([1]).next(), list(enumerate("ab", 1)), reversed([1, 2]).next(), list(reversed("abc"))
exec "y = 7 / 2"
print y
d = {}
exec "z = range(2)" in d
print d["z"]
def f():
    exec "w = 5" in {}, d
    return d["w"]
print f()
exec compile("q = 9 / 2; print 'in exec', q", "<s>", "exec")
print eval("7 / 2"), eval("range(3)"), eval("x + 1", {"x": 10L})
try:
    print eval("nope")
except NameError, e: print e
