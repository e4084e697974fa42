# python2
# Exceptions of Python 2: their repr, message and args; division by zero; raise with a traceback; re-raising; else and finally.
import sys, traceback
for make in (lambda: ValueError("one"), lambda: ValueError("a", 2), lambda: ValueError(), lambda: KeyError("k"), lambda: StopIteration(1), lambda: Exception(None)):
    e = make()
    print repr(e), str(e), e.args, `e.message`
for bad in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 1.0 / 0, lambda: int("x"), lambda: [][1], lambda: {}["k"], lambda: None.attribute, lambda: len(5)):
    try:
        bad()
    except (ArithmeticError, ValueError, LookupError, NameError, AttributeError, TypeError), e:
        print e.__class__.__name__, e
print "e is still bound:", e

def fail():
    raise ValueError, "from fail"

def reraise():
    try:
        fail()
    except ValueError:
        kind, value, tb = sys.exc_info()
        raise KeyError, "other", tb

try:
    reraise()
except KeyError:
    names = [entry[2] for entry in traceback.extract_tb(sys.exc_info()[2])]
    print names
try:
    try:
        fail()
    except:
        print sys.exc_info()[0], sys.exc_info()[1]
        raise
except Exception, e:
    print "again:", e

def flow(n):
    try:
        if n == 0:
            raise IndexError, "zero"
        elif n == 1:
            return "returned"
    except IndexError, e:
        print "caught", e,
    else:
        print "else",
    finally:
        print "finally",
    return "end"
for n in range(3):
    print flow(n)

class Custom(Exception):
    def __init__(self, code):
        Exception.__init__(self, "code %d" % code)
        self.code = code
try:
    raise Custom, 5
except Custom, e:
    print e, e.code, repr(e)
try:
    raise Custom(6)
except Exception, e:
    print "exception", e.code
try:
    raise "string"
except TypeError:
    print "strings cannot be raised"
assert 1, "fine"
try:
    assert 0, "wrong"
except AssertionError, e:
    print e
