print "hello"
print
print "a", "b"
print "a",
print x,
print (a), b
print (a)
print ("a", "b")
print -x
print end-start
print "%d" % x, y
print >>f
print >>f, x
print >>f, x, y,
print not x
print lambda: x
print [1], {2: 3}
print x; print y
if x: print 1
else: print 2
for i in y: print i,
def f():
    print "in", f
print x == y
print `x`
print(x), y
print ()
print (a, b), c
print u"a", ur"\n", b"c"
