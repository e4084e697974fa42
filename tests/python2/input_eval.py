# python2
try:
    print input("prompt> ")
except SyntaxError, e:
    print "not an expression"
second = raw_input("second> ")
print second.upper()
try:
    raw_input()
except EOFError:
    print "no more"
