# Output before the traceback is complete.
import sys
print("to stdout", end="")
sys.stdout.write("|no newline")
print("to stderr", file=sys.stderr, end="")
sys.stderr.write("|more\n")
print("\u20ac \U0001f600")
sys.stderr.write("\u20ac \udc80\n")
try:
    print("\ud800")
except UnicodeEncodeError as e:
    print(e)
raise RuntimeError("\u20ac \ud800")
