# partition gives the object and the separator themselves where nothing has to be cut, even if their classes are derived.
class S(str):
    pass


class B(bytes):
    pass


class A(bytearray):
    pass


def classes(parts):
    return [(type(p).__name__, p) for p in parts]


for s in S("abc"), S(""), S("x"), S("xa"), "abc":
    print(classes(s.partition("x")), classes(s.rpartition("x")))
    print(classes(s.partition(S("x"))), classes(s.rpartition(S("x"))))
for s in B(b"abc"), B(b""), B(b"x"), B(b"xa"), b"abc", b"", A(b"abc"), A(b""), A(b"xa"):
    for sep in b"x", B(b"x"), bytearray(b"x"):
        print(classes(s.partition(sep)), classes(s.rpartition(sep)))
