# SystemExit while another error is being handled.
import sys
try:
    1 / 0
except ZeroDivisionError:
    sys.exit("fatal: division")
