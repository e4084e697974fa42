"""Module docstring.

    With indent.
"""
print(repr(__doc__))
def f():
    """Function
    docstring."""
def g():
    "one" " two"
def h():
    f"not {1} doc"
def i():
    b"not doc"
def j():
    x = 1
    "late"
def k(): "inline"; return 5
def l(): return "no doc"
def m():
    r"raw \n"
    pass
def n(): """only"""
def o():
    ("paren")
def p():
    "expr" + "ession"
def q():
    # comment first

    u"""	tab
	indented
	  more
    """
class A:
    "class doc"
    def m(self):
        '''method doc'''
class B(A): pass
class C:
    __doc__ = "assigned"
class D:
    x = 1
    """not doc"""
async def aq():
    "async doc"
def gen():
    "gen doc"
    yield
for fn in (f, g, h, i, j, k, l, m, n, o, p, q, A, A.m, B, C, D, aq, gen): print(fn.__name__, repr(fn.__doc__))
f.__doc__ = "changed"
A.__doc__ = "new class doc"
print(f.__doc__, A.__doc__, k(), n(), (lambda: "x").__doc__)
def outer():
    """outer"""
    def inner():
        """inner"""
    return inner
print(outer().__doc__, f.__code__.co_consts[:1] == ("Function\ndocstring.",) or True)
del f.__doc__
print(f.__doc__)
print(int.__doc__ is not None, len.__doc__ is not None)
class E:
    @property
    def p(self):
        "prop doc"
    s = staticmethod(g)
print(E.p.__doc__, E.s.__doc__)
"stray string"
1; None; ...
def only_doc_and_ellipsis(): "doc"; ...
print(only_doc_and_ellipsis.__doc__, only_doc_and_ellipsis())
def trailing():
    """  spaces around  
       second line   

    """
print(repr(trailing.__doc__))
def lines():
    """
    a
      b
    c
    """
print(repr(lines.__doc__))
