# Prints for each program of errors.txt what CPython's compile() says: ok, or the error with its position.
import sys, warnings
warnings.simplefilter("ignore")
for src in open(sys.argv[1]).read().split("---\n"):
    try:
        compile(src, "<test>", "exec", dont_inherit=True)
        print("ok")
    except SyntaxError as e:
        print(f"{type(e).__name__}: {e.msg} ({e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset})")
