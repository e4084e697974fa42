# super(): all forms, in all places, and its errors.


class A:
    attr = "A.attr"

    def f(self):
        return "A.f"

    @classmethod
    def c(cls):
        return "A.c " + cls.__name__

    @staticmethod
    def s():
        return "A.s"

    @property
    def p(self):
        return "A.p"

    def __getitem__(self, i):
        return "A[%r]" % (i,)

    def __init_subclass__(cls):
        cls.inited = True


class B(A):
    attr = "B.attr"

    def f(self):
        return "B.f " + super().f() + " " + super(B, self).f() + " " + __class__.__name__

    @classmethod
    def c(cls):
        return "B.c " + super().c()

    @staticmethod
    def s():
        try:
            super().s()
        except RuntimeError as e:
            return str(e)

    @property
    def p(self):
        return "B.p " + super().p

    def attrs(self):
        return super().attr, super(B, type(self)).attr, super().__thisclass__.__name__, super().__self_class__.__name__, super().__self__ is self

    def item(self):
        try:
            return super()[1]
        except TypeError as e:
            return str(e), super().__getitem__(1)

    def nested(self):
        def inner():
            return super(B, self).f()

        def no_args():
            return super().f()
        try:
            return inner(), no_args()
        except RuntimeError as e:
            return inner(), str(e)
        except TypeError as e:
            return inner(), str(e)

    def comprehension(self):
        return [super(B, self).f() for _ in range(1)], list(super(B, self).f() for _ in range(1))

    def rebound(self, other):
        self = other
        return super().f()

    def gen(self):
        yield super().f()

    def lam(self):
        return (lambda self: super().f())(self)

    def missing(self):
        return super().nope

    def set(self):
        super().new = 1

    def starred(*args):
        return super().f()


class C(B):
    def f(self):
        return "C.f " + super().f()


b, c = B(), C()
print(b.f(), "|", c.f(), "|", B.c(), "|", C.c(), "|", b.s(), "|", b.p, "|", c.attrs())
print(b.item(), b.nested(), b.comprehension(), b.rebound(C()), list(b.gen()), b.lam(), C.inited)
for what in ["b.missing()", "b.set()", "b.starred()", "B.starred()", "super()", "super(B)", "super(B).f", "super(B, b).f()", "super(B, C).f(c)", "super(C, b)", "super(1)", "super(B, 1)", "super(B, b, 1)", "super(A, b).f()", "super(B, None)", "super(B).__get__(b).f()", "super(B).__get__(None) is None", "super(type, B).mro()",
             "b.rebound(5)", "super(B, c).c()", "super(B, C).c()", "repr(super(B, c))[:40]", "repr(super(B))", "super(C, c).attr", "super(B, b).__class__", "super(B, b).__init__", "hasattr(super(B, b), '__dict__')", "super(object, b).f", "type(super(B, b)).__name__", "super(x=1)", "super.__new__(super).f"]:
    try:
        print(what, "->", str(eval(what)).split(" at 0x")[0])
    except Exception as e:
        print(what, "!", type(e).__name__, e)


class Meta(type):
    def __call__(cls, *args):
        return "meta " + super().__call__(*args).label

    def __repr__(cls):
        return "<" + super().__repr__() + ">"


class WithMeta(metaclass=Meta):
    label = "label"


print(WithMeta(), WithMeta)


class Shadow:
    def f(self):
        super = lambda: "shadowed"
        return super()


print(Shadow().f())
X = type("X", (A,), {"f": lambda self: super(X, self).f()})
print(X().f())
try:
    type("Y", (A,), {"f": lambda self: super().f()})().f()
except RuntimeError as e:
    print(e)
late = B.f
class D: pass
D.f = late
try:
    D().f()
except TypeError as e:
    print(e)
