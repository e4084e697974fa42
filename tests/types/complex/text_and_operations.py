# Complex numbers: repr with signs, zeros, nans and infinities, arithmetic with other numbers, powers, formatting, errors.
def attempt(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
inf, nan = float("inf"), float("nan")
for z in (0j, -0j, 1j, -1j, 1 + 0j, complex(-0.0, 1), complex(0.0, -0.0), complex(-0.0, -0.0), complex(1, nan), complex(inf, -inf), 1e16 + 1e-5j, 1.5 - 2j, complex(nan, nan), 100j, complex(1e22, 3)):
    print(z, repr(z), -z, z.conjugate(), z.real, z.imag, bool(z), f"{z}", f"{z:.2f}", "%s" % z, hash(z) == hash(complex(str(z))) if z == z else "-")
a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, abs(a), a ** 2, a ** b, a ** 0, a ** -1, a ** 0.5, 2 ** a, a + 1, 1 - a, a * 2.5, 10 / a, True + a, a == 3 + 4j, a == 3, 3 + 0j == 3, hash(3 + 0j) == hash(3), {1: "k"}[1 + 0j], pow(a, 2), sum([a, b, 1]))
for bad in (lambda: a < b, lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: int(a), lambda: float(a), lambda: a / 0, lambda: 0j ** -1, lambda: 0j ** 1j, lambda: pow(a, 2, 3), lambda: round(a), lambda: a & 1, lambda: ~a, lambda: complex("x"), lambda: complex([]), lambda: complex(1, "2"), lambda: complex("1", 2), lambda: sorted([a, b]), lambda: a["x"], lambda: f"{a:d}", lambda: f"{a:05}", lambda: "%d" % a, lambda: "%f" % a, lambda: max(a, b), lambda: [1][a], lambda: setattr(a, "real", 1), lambda: range(a)):
    print(attempt(bad))
for spec in ("", ".3", ".2f", "e", "g", "+.1f", ">20", "^20.1f", "*<15", ",.2f", "n", "10", ".0f", "#.3g"):
    print(repr(spec), f"[{1234.5678 - 0.25j:{spec}}]", f"[{1j:{spec}}]")
for text in ("1+2j", " -3.5j ", "(1-1j)", "j", "-J", "1e3+1e-3j", "nan", "infj", "1_0+2_0j", "+1", "1 +2j", "1+2", "", "(1+2j", "1j+2", "--1j"):
    print(repr(text), attempt(lambda: complex(text)))
class C:
    def __complex__(self): return 1 + 2j
class F:
    def __float__(self): return 2.5
class I:
    def __index__(self): return 7
class Bad:
    def __complex__(self): return "no"
class Sub(complex):
    def __repr__(self): return "Sub"
print(complex(C()), complex(F()), complex(I()), complex(F(), I()), attempt(lambda: complex(Bad())), Sub(1, 2), Sub(1) + 1, type(Sub(1) * 2).__name__, [Sub()], str(Sub(1)), complex(Sub(1, 2)), complex(), complex(1), complex(imag=2), complex(True, False), complex(1j, 1j), attempt(lambda: complex(1, 2, 3)))
print(1j * 1j, (1 + 2j) * (3 - 1j), (-1) ** 0.5, (-8) ** (1 / 3), 1j ** 2, (1 + 1j) ** 10, abs(-3j), abs(complex(inf, nan)), (2 + 0j) ** 3, 1 / 1j, complex(5e-324, 1) * 0.5, (1e308 + 1e308j) * 10, attempt(lambda: abs(complex(1e308, 1e308))), (1 + 2j).__getnewargs__(), (1 + 2j).__hash__() == hash(1 + 2j), 3.0 == 3 + 0j, 1j != 1, complex.from_number(5) if hasattr(complex, "from_number") else "-")
