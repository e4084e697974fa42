# Filters, registries, levels, recording, what is refused.
import warnings
def f():
    warnings.warn("hi")
    warnings.warn("dep", DeprecationWarning)
    warnings.warn("lvl2", stacklevel=2)
    warnings.warn("lvl9", stacklevel=9)
for i in range(2): f()
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    f()
    print(len(w), w[0].message, w[0].category, w[0].lineno, w[0])
try:
    warnings.simplefilter("error")
    f()
except UserWarning as e: print(repr(e))
for args in [(1,2),("x",int),("x",None,"a")]:
    try: warnings.warn(*args)
    except Exception as e: print(type(e),e)
warnings.resetwarnings()
warnings.warn_explicit("zz", UserWarning, "foo.py", 3)
print(warnings.filters, warnings.catch_warnings(record=True))
r={}
for a in "once","module","default","always":
    warnings.simplefilter(a)
    r={}
    warnings.warn_explicit("zz"+a, UserWarning, "foo.py", 3,registry=r)
    warnings.warn_explicit("zz"+a, UserWarning, "foo.py", 4,registry=r)
    r.pop('version')
    print(r)
warnings.simplefilter("default")
@warnings.deprecated("no f2")
def f2(): pass
f2()
@warnings.deprecated("no C2")
class C2: pass
C2()
class D(C2): pass
print(eval('"\\d"'))
print(f2.__deprecated__)

for args in (("bad",), ("error", 3), ("error", "", int), ("error", "", Warning, 3), ("error", "", Warning, "", "x"), ("error", "", Warning, "", -1)):
    try: warnings.filterwarnings(*args)
    except Exception as e: print(type(e).__name__, e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("ignore")
    warnings.filterwarnings("always", message="yes.*", category=UserWarning)
    for text in "yes", "YES sir", "no": warnings.warn(text)
    print([str(x.message) for x in w])
with warnings.catch_warnings(action="ignore"):
    warnings.warn("unheard")
with warnings.catch_warnings():
    warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: print("shown:", message, category.__name__, lineno)
    warnings.simplefilter("always")
    warnings.warn("by the program")
print(warnings.formatwarning("text", UserWarning, "file.py", 3, "  a line  "), end="")
c = warnings.catch_warnings()
try: c.__exit__()
except RuntimeError as e: print(e)
with c:
    try: c.__enter__()
    except RuntimeError as e: print(e)
class Own(UserWarning):
    def __init__(self, a): self.a = a
    def __str__(self): return f"own {self.a}"
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn(Own(3)); print(w[0].message, w[0].category, w[0].message.a)
    def deep(): warnings.warn("deep", skip_file_prefixes=("nothing",))
    deep(); print(w[1].lineno == deep.__code__.co_firstlineno + 1)
    @warnings.deprecated("old", category=FutureWarning)
    async def co(): pass
    import inspect
    print(inspect.iscoroutinefunction(co)); co().close(); print(w[2].category, w[2].message)
    print(~(not w), w[3].category, w[3].message)
try: warnings.deprecated(3)
except TypeError as e: print(e)
try: warnings.warn("x", skip_file_prefixes=["a"])
except TypeError as e: print(e)
print(warnings.deprecated("m", category=None)(f).__deprecated__, sorted(warnings.__all__))
with warnings.catch_warnings():
    warnings.simplefilter("error", SyntaxWarning)
    try: eval('"\\d"')
    except SyntaxError as e: print(type(e).__name__, e.msg, e.lineno)
