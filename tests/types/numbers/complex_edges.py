# complex numbers: text, arithmetic with special values, formats, powers, errors.


def show(what):
    try:
        print(what, "->", eval(what))
    except Exception as e:
        print(what, "!", type(e).__name__, e)


inf, nan = float("inf"), float("nan")
for what in ["complex('1+2j')", "complex('1-2J')", "complex('j')", "complex('-j')", "complex('+1j')", "complex(' (1+2j) ')", "complex('(1+2j')", "complex('1 + 2j')", "complex('1+2')",
             "complex('')", "complex('inf+nanj')", "complex('infj')", "complex('1e5-1e-5j')", "complex('1_0+2_0j')", "complex('1__0')", "complex('1', 2)", "complex(1, '2')", "complex(b'1')",
             "complex(1, 2)", "complex(1j, 2j)", "complex(real=1)", "complex(imag=2)", "complex(real=1j, imag=1)", "complex(None)", "complex(1, 2, 3)", "complex(1.5)", "complex(True)", "complex(10 ** 400)",
             "(1+2j) + 3", "3 - (1+2j)", "(1+2j) * (3-4j)", "(1+2j) / (3-4j)", "1 / (1+0j)", "(1+2j) / 0", "(1+2j) // 1", "(1+2j) % 1", "divmod(1j, 1)", "(1+2j) ** 2", "(1+2j) ** -1", "(1+2j) ** 0",
             "0j ** 0", "0j ** 1j", "0j ** -1", "2 ** 1j", "(1+2j) ** 0.5", "(1e200+1e200j) ** 2", "pow(1j, 2, 3)", "-(1+2j)", "+(1+2j)", "~1j", "abs(3+4j)", "abs(complex(inf, nan))", "abs(1e308+1e308j)",
             "(1+2j).conjugate()", "(1+2j).real", "(1+2j).imag", "1j == 1j", "1 == 1+0j", "1.5 == 1.5+0j", "1j < 2j", "1j == 'x'", "hash(1+0j) == hash(1)", "hash(1j) == hash(1)", "bool(0j)", "bool(1j)",
             "int(1j)", "float(1j)", "complex(1+2j)", "round(1j)", "[1][0j]", "1j.__getnewargs__()", "complex.from_number(3)" if hasattr(complex, "from_number") else "0"]:
    show(what)
for c in (0j, -0j, 1j, -1j, 1 + 0j, complex(0.0, -0.0), complex(-0.0, 2), complex(-0.0, -0.0), complex(inf, -inf), complex(nan, nan), complex(-nan, 1), 1e100 + 1e-100j, 123456789.5 - 0.1j, 1e16j, complex(-inf, 0)):
    print(repr(c), str(c), c, f"{c:.2f}", f"{c:e}", f"{c:g}", f"{c:+.1f}")
for spec in ["", ".3", "10.1f", "<20", ">20", "^20.1f", "*^20", "010", "=10", "+", " ", ",", "#", "x", "d", "%", "z", "_", "n", "G", ".0f", "s"]:
    try:
        print(repr(spec), "[" + format(1234.5 - 0.25j, spec) + "]")
    except ValueError as e:
        print(repr(spec), e)


class C(complex):
    def __repr__(self):
        return "C" + super().__repr__()


print(C(1, 2), C(1, 2) + 1, type(C(1) * 2).__name__, C("1j") == 1j, complex(C(3, 4)), type(complex(C(3))).__name__)


class Has:
    def __complex__(self):
        return 5 + 6j


class HasFloat:
    def __float__(self):
        return 2.5


class HasIndex:
    def __index__(self):
        return 7


class Bad:
    def __complex__(self):
        return 1.5


print(complex(Has()), complex(HasFloat()), complex(HasIndex()), complex(HasFloat(), HasIndex()), complex(Has(), 1))
show("complex(Bad())")
show("complex(1, Has())")
