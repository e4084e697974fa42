# Errors while classes are made.
import traceback
def t(src):
    try:
        exec(src, globals())
    except Exception:
        traceback.print_exc()
class Meta(type):
    def __new__(m, n, b, d):
        if "bad" in d: raise ValueError(f"{n} has bad")
        return super().__new__(m, n, b, d)
class Base:
    def __init_subclass__(cls, **kw):
        if kw: raise TypeError(f"no {sorted(kw)}")
class Desc:
    def __set_name__(self, o, n): raise RuntimeError(f"cannot be {n}")
t("class A(metaclass=Meta): bad = 1")
t("class B(Base, x=1): pass")
t("class C: d = Desc()")
t("class D(int, str): pass")
t("class E(Base, Base): pass")
t("class F(5): pass")
t("class G(metaclass=5): pass")
t("class H(object, Base): pass")
t("class I(undefined): pass")
t("class J:\n x = 1\n y = z")
t("class K: __slots__ = ('a', 'a b')")
t("class L(bool): pass")
t("@undefined_decorator\nclass M: pass")
t("class N(Base, metaclass=Meta, **5): pass")
t("class O(*5): pass")
class Outer:
    @classmethod
    def make(cls, n):
        class Inner(metaclass=Meta):
            bad = n
        return Inner
Outer.make(3)
