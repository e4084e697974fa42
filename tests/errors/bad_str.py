# Exceptions whose __str__ or __repr__ fails.
import traceback
class BadStr(Exception):
    def __str__(self): raise RuntimeError("no str")
class NotStr(Exception):
    def __str__(self): return 5
class BadRepr(KeyError):
    def __repr__(self): return "repr of mine"
class Both(Exception):
    def __str__(self): return "str of mine"
    def __repr__(self): return "repr of mine"
for e in NotStr(), BadRepr("x"), Both(), BadStr():
    traceback.print_exception(e)
raise BadStr()
