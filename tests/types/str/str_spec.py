# The format-spec mini language for strings, and what it refuses.
for spec in ["", "s", "5", "<5", ">5", "^5", "*^6", "=5", "05", "5s", ".2", ".0", "5.2", "*<5.2s", "+", " ", "-", "#", ",", "_", "d", "x", "f", "5d", "z", "\u20ac>5", "{>5", ">>5", "<<", "0<5", "<05", "00005", "5.", ".x", "abc", "5 ", " 5", "99999999999999999999", ".99999999999999999999", "^", "^^", "^^^9", "+s", "=5s", "N", "\U0001f600^5"]:
    for v in ["abc", ""]:
        try:
            print(ascii(spec), ascii("[" + format(v, spec) + "]"))
        except Exception as e:
            print(ascii(spec), type(e).__name__, ascii(str(e)))
for v, spec in [([], "s"), ({}, "d"), (None, "5"), (object, "<10"), (1 + 2j, "x"), (b"a", "s"), ((1,), "<5"), (1, "s"), (1.5, "d"), ("a", "f"), (True, "s"), (range(3), "3"), (lambda: 0, "2"), (Exception("x"), "9")]:
    try:
        print(format(v, spec))
    except Exception as e:
        print(spec, type(e).__name__, e)
