# python2
import sys
try:
    raise ValueError, "text"
except ValueError, e:
    print e, e.args, e.message, type(e).__name__
print e
try:
    raise KeyError, ("a", "b")
except (ValueError, KeyError), e:
    print e.args
try:
    raise ValueError(1, 2)
except Exception, e:
    print e.args, repr(e.message)
try:
    raise IOError, (2, "No such file")
except IOError, e:
    print e.errno, e.strerror
except EnvironmentError:
    print "no"
try:
    raise ZeroDivisionError
except StandardError, e:
    print "standard", repr(str(e))
class E(Exception):
    def __init__(self, code): self.code = code
    def __str__(self): return "E%d" % self.code
try:
    raise E, 5
except E, err:
    print err, err.code
try:
    raise E(6), None
except E, err: print err
def reraise():
    try: 1 / 0
    except ZeroDivisionError:
        t, v, tb = sys.exc_info()
        raise t, "again", tb
try: reraise()
except ZeroDivisionError, e: print e
try:
    try: raise ValueError("inner")
    except ValueError: raise
except ValueError, e: print "reraised", e
try: raise "string exception"
except TypeError: print "refused"
def f():
    try: return "try"
    finally: print "finally",
print f()
try:
    assert 1 == 2, "message"
except AssertionError, e: print e
for x in [1, 0]:
    try: print 1 / x
    except ZeroDivisionError: print "zero"
    else: print "fine"
try: int("x")
except ValueError: print "ValueError", sys.exc_info()[0].__name__
try: raise StopIteration, "s"
except StopIteration, e: print e.args
try: undefined
except NameError, e: print e
try: execfile("x.py")
except (NotImplementedError, IOError): print "execfile"
with open("/dev/null") as fh: print fh.closed,
print fh.closed
