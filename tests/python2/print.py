# python2
print "a", "b"
print
print "x",
print "y"
print ("a", 1), 2
print ("z")
print("a", "b")
import sys
print >>sys.stdout, "to", "stdout"
print -5
print "%d %s" % (3, "x")
print 7 / 2, 7.0 / 2
