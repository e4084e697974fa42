# Format specifications for strings and integers, str.format fields, and their errors.


def show(f, *args, **kw):
    try:
        print(repr(f), "->", "[" + f.format(*args, **kw) + "]")
    except Exception as e:
        print(repr(f), "!", type(e).__name__, e)


class Obj:
    attr = "attribute"
    items = {"key": [1, 2, 3]}

    def __format__(self, spec):
        return "<" + spec + ">"

    def __getitem__(self, k):
        return "item %r" % (k,)

    def __str__(self):
        return "obj"

    def __repr__(self):
        return "Obj()"


o = Obj()
for f in ["{}", "{} {}", "{0} {1} {0}", "{} {0}", "{0} {}", "{x}", "{x.attr}", "{x[key]}", "{x[0]}", "{x.items[key][1]}", "{x!r}", "{x!s}", "{x!a}", "{x!z}", "{x!}", "{x!r:>10}", "{x:spec}", "{x:{y}}", "{x:{y}{y}}",
          "{x:{}}", "{", "}", "{{}}", "{{{}}}", "}}{{", "{0", "{0!", "{0:", "{0!r", "{ 0 }", "{0.}", "{0[}", "{0[]}", "{0[a}", "{.attr}", "{[key]}", "{0.attr.upper}", "{-1}", "{0x}", "{1_0}", "{y!r:{z}}", "{:{}}", "{:{}.{}}", "{99}",
          "{0.nope}", "{x:{y:{z}}}", "{!r}", "{:}", "{0!rr}", "{0!r x}", "{a b}", "{x[key]]}", "{x[[]}"]:
    show(f, o, "second", x=o, y="yy", z=">5")
show("{:{}}", "a", ">5")
show("{:{}.{}}", 3.14159, 8, 3)
show("{!r:^10}", "q")
for spec in ["", "d", "b", "o", "x", "X", "#x", "#b", "#o", "c", "n", "e", ".2f", "%", "g", "5", "<5", ">5", "^5", "=5", "05", "+", "-", " ", "+5d", "=+6", "*=+6", "_", ",", "_b", ",b", "_x", "#_x", "010_", "08,d", ".3", ".3d", "s", "z", "#c", "+c", ",c", "<<5", "x>5", "5x", "é>5", "00005", "99999999999999999999", "1 "]:
    for v in (65, -1234567, True):
        try:
            print(repr(spec), v, "[" + format(v, spec) + "]")
        except (ValueError, OverflowError) as e:
            print(repr(spec), v, type(e).__name__, e)
for spec in ["", "s", "5", "<5", ">5", "^5", "*^7", "05", "=5", ".2", "5.1", ".0", "+", " ", "#", ",", "_", "d", "x", "c", "10s", "<10.2s", "z", "0<5", "é^5", ".-1"]:
    try:
        print(repr(spec), "[" + format("abc", spec) + "]")
    except ValueError as e:
        print(repr(spec), e)
for v in (None, [1], (1,), {}, object, b"x", 1j, range(3)):
    for spec in ("", "s", ">20", "d"):
        try:
            print(v, repr(spec), "[" + format(v, spec) + "]")
        except (TypeError, ValueError) as e:
            print(v, repr(spec), type(e).__name__, e)
print("{0:{fill}{align}{width}}".format("x", fill="*", align="^", width=9), "{a[0]}{a[1]}".format(a="xy"), "{:%H}".format(type("T", (), {"__format__": lambda s, f: f})()))
print("{x}".format_map({"x": 1}), "{x} {y}".format_map(type("D", (dict,), {"__missing__": lambda s, k: k.upper()})(x=1)))
for bad in [lambda: "{}".format_map(), lambda: "{0}".format_map({}), lambda: "{x}".format_map({}), lambda: format(1, 2), lambda: format(), lambda: object().__format__("x"), lambda: "{}".format(), lambda: f"{1:{'x' * 2}}"]:
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
