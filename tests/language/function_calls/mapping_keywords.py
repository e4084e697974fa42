# Keyword arguments from mappings.
class MultiDict(dict):
    def __init__(self, items): super().__init__(items); self.list = items
    def keys(self): return [k for k, _ in self.list]
    def __iter__(self): return iter(self.keys())
def g(*a, **k): return a, k
def try_(f):
    try: print(f())
    except TypeError as e: print(e)
try_(lambda: g(**MultiDict([('x', 1), ('x', 2)])))
try_(lambda: g(a=3, **MultiDict([('x', 1), ('x', 2)])))
try_(lambda: g(**MultiDict([('a', 3)]), b=1))
try_(lambda: g(**{1: 3}))
try_(lambda: g(**{1: 3}, **{1: 5}))
try_(lambda: g(**{'a': 3}, **{'a': 5}))
try_(lambda: None(**1))
try_(lambda: None(*1))
try_(lambda: g(**[]))
try_(lambda: g(*1))
try_(lambda: dict(**{1: 2}))
class L(list):
    def __new__(cls, seq, extra=None):
        self = super().__new__(cls, seq)
        self.extra = extra
        return self
l = L([1, 2], extra=3)
print(l, l.extra)
class Plain(list): pass
try_(lambda: Plain([1], extra=3))
