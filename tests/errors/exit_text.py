import sys
try:
    sys.exit("goodbye")
finally:
    print("cleanup")
