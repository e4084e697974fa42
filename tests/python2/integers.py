# python2
print 7 / 2, -7 / 2, 7 / -2, 7.0 / 2, 7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, 1 / 3, 0 / 5
x = 17
x /= 5
print x, x / 2.0, divmod(-7, 2), 2 ** 10, 2 ** -1, 7 / True
print 10L, 10L + 5, 0x10L, 0777, 0o17, 0b101, 0xff, 010, 0L, -5L
print 9223372036854775807, 9223372036854775807 + 1, -9223372036854775808 - 1, 2 ** 64, 10 ** 20
print [9223372036854775807, 2 ** 63, 2 ** 100], `2 ** 64`, repr(10 ** 20), str(10 ** 20), "%r %s %d" % (2 ** 65, 2 ** 65, 2 ** 65)
print 10 ** 20 / 3, 10 ** 20 // 7, 10 ** 20 % 7, -10 ** 20 / 3, 10 ** 20 / 10 ** 18, 10 ** 20 / 2.0
print long("123"), repr(long("123")), long(5) == 5, long(2.7), repr(long(7)), isinstance(2 ** 70, long), isinstance(5, long), isinstance(5, (int, long))
print int("42"), int(3.9), int(-3.9), int("ff", 16), int("0x1f", 16), int("077", 8), int("10", 2), int(2 ** 70)
print hex(255), hex(-255), oct(8), oct(0), oct(-8), bin(5), hex(2 ** 70), oct(2 ** 70), hex(0)
import sys
print sys.maxint, sys.maxint + 1, -sys.maxint - 1, [sys.maxint + 1]
try:
    1 / 0
except ZeroDivisionError, e:
    print "ZeroDivisionError"
try:
    1 % 0
except ZeroDivisionError:
    print "again"
def avg(l): return sum(l) / len(l)
print avg([1, 2, 4]), avg([1.0, 2, 4]), sum([1, 2]) / 2
print 5 / 2 * 2.0, 5 * 2.0 / 4, (5 + 2) / 2, 1 / 2 + 1 / 2, 3 / 2 == 1, 10 / 4 * 4
print abs(-5), abs(-5L), -7 >> 1, 1 << 40, ~5, 6 & 3, 6 | 1, 6 ^ 3, 1 << 70
print 1 <> 2, 1 <> 1, not 1 <> 2, "a" <> "b"
print cmp(1, 2), cmp(2, 1), cmp(1, 1), cmp("a", "b"), cmp([1, 2], [1, 3]), cmp(2 ** 70, 1), cmp(1.5, 1)
