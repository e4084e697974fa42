# The exit code of an object whose str fails.
class C:
    def __str__(self): return "object as code"
raise SystemExit(C())
