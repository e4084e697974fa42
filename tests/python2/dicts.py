# python2
d = {"k": 1}
print d.has_key("k"), d.has_key("z"), d.keys(), d.values(), d.items(), "k" in d
for k, v in d.iteritems(): print k, v
print list(d.iterkeys()), list(d.itervalues()), d.iteritems().next(), d.get("z", 5), d.setdefault("y", 2)
keys = d.keys()
keys.sort()
print keys, sorted(d.values()), sorted(d.items()), type(d.keys()) == list
for k in d.keys():
    del d[k]
print d, len(d), d.keys(), d.items() + [1]
class D(dict):
    def has_key(self, k): return "mine"
    def keys(self): return "my keys"
e = D(a=1)
print e.has_key(1), e.keys(), e.values(), list(e.iteritems())
class NotADict:
    def keys(self): return (1, 2)
    def iteritems(self): return "mine"
    def next(self): return "next"
    message = "attribute"
n = NotADict()
print n.keys(), n.iteritems(), n.next(), n.message
try: [].has_key(1)
except AttributeError, x: print x
try: {}.nope
except AttributeError, x: print x
f = {1: 2}.has_key
print f(1), f(2), map({1: "one"}.get, [1, 2])
print dict.fromkeys([1]), {}.fromkeys([2], 0), {1: 1}.copy(), {1: 1} == {1: 1L}, {1: "a"}.pop(1), cmp({1: 1}, {1: 1})
u = {"a": 1}
u.update({"b": 2}); u.update(c=3)
print sorted(u.keys()), sorted(u.viewkeys()), sorted(u.viewitems())
print "%(a)d %(b)s" % u, "%s" % u["c"], dict([(k, v) for k, v in u.items() if v > 2])
def kw(**k): return sorted(k.items())
print kw(a=1, b=2), kw(**{"x": 1})
