# python2
from __future__ import division
print 7 / 2, 7 // 2, -7 / 2, 6 / 3, 1 / 3 > 0.333
x = 7
x /= 2
print x
x //= 2
print x
