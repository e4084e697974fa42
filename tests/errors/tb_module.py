# The functions of module traceback.
import sys, traceback
def a(): b()
def b(): c()
def c(): raise ValueError("deep")
try:
    a()
except ValueError as e:
    exc = e
    print(traceback.format_exc())
    print(traceback.format_exc(limit=1))
    print(traceback.format_exc(limit=-1))
    print(traceback.format_exc(0))
    print(traceback.format_exception(e))
    print(traceback.format_exception(type(e), e, e.__traceback__))
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    print(traceback.format_tb(e.__traceback__))
    traceback.print_tb(e.__traceback__, 1, sys.stdout)
    traceback.print_exception(e, limit=2, file=sys.stdout)
    traceback.print_exc(file=sys.stdout)
    for f in traceback.extract_tb(e.__traceback__):
        print(f.lineno, f.name, f.line, f.filename.rpartition("/")[2])
    for filename, lineno, name, line in traceback.extract_tb(e.__traceback__, 2):
        print(lineno, name, line)
print(traceback.format_exc())
traceback.print_exc()
try:
    try:
        a()
    except ValueError:
        raise KeyError("second")
except KeyError as e:
    traceback.print_exception(e, chain=False)
    print(len(traceback.format_exception(e)), len(traceback.format_exception(e, chain=False)))
def stack():
    print("".join(traceback.format_stack()).count("File"), traceback.extract_stack()[-1].name)
    traceback.print_stack(file=sys.stdout)
    traceback.print_stack(limit=1, file=sys.stdout)
stack()
for bad in [lambda: traceback.format_exception(5), lambda: traceback.print_exception(ValueError, None), lambda: traceback.format_exception(None)]:
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
sys.excepthook(ValueError, exc, None)
sys.__excepthook__(type(exc), exc, exc.__traceback__)
