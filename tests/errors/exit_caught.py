import sys
try:
    sys.exit("never seen")
except SystemExit as e:
    print(repr(e), e.code)
try:
    sys.exit(1, 2)
except TypeError as e:
    print(e)
class Quit(SystemExit):
    pass
raise Quit(7)
