# str.format, format_map, format().
class O:
    a = [10, 20]
    d = {"k": "v", "1": "one", 1: "int one"}
    def __format__(self, spec): return f"<{spec}>"
    def __str__(self): return "str"
    def __repr__(self): return "rep\u00e9r"
class Plain: pass
class Missing(dict):
    def __missing__(self, k): return k.upper()
o = O()
cases = [("{}", 1), ("{} {}", 1, 2), ("{1} {0}", 1, 2), ("{0} {}", 1, 2), ("{} {0}", 1), ("{}", ), ("{1}", 1), ("{x}",), ("{", 1), ("}", 1), ("{{}}",), ("{{{}}}", 5), ("{0", 1), ("{0!r}", "a"), ("{0!s:>5}", "a"), ("{!a}", "\u20ac"), ("{!x}", 1), ("{!}", 1), ("{!rr}", 1), ("{!r:}", 1), ("{0.a}", o), ("{0.a[1]}", o), ("{0.d[k]}", o), ("{0.d[1]}", o), ("{0.nope}", o), ("{0.a[5]}", o), ("{0.a[x]}", o), ("{0.d[nope]}", o), ("{0[}", o), ("{0[]}", [1]), ("{0.}", o), ("{0.a.}", o), ("{0[0]x}", [1]), ("{:x>5}", 1), ("{:{}}", 5, ">4"), ("{:{}.{}f}", 3.14159, 10, 2), ("{:{0}}", 5), ("{0:{1}}", 5, "x"), ("{:{:{}}}", 1, 2, 3), ("{:abc}", o), ("{:}", o), ("{!s:4}|", o), ("{0!r}", o), ("{:5}", None), ("{:}", None), ("{:5}", Plain), ("{:d}", "a"), ("{:s}", 5), ("{:>5}", [1]), ("{:10}", True), ("{a}", ), ("{ 0}", 1), ("{0 }", 1), ("{-1}", 1), ("{00}", 1), ("{99999999999999999999}", 1), ("{0[-1]}", [1, 2]), ("{0[a b]}", {"a b": 1}), ("{0[0][1]}", [[1, 2]]), ("{0.real.imag}", 5), ("a}b", ), ("a}}b{{c", ), ("{:{{}}", 1), ("{:}}", 1), ("{:\u20ac^7}", "ab"), ("{0}{0}{0}", "ab"), ("{!r}", ), ("{:c}", 8364)]
for fmt, *args in cases:
    try:
        print(fmt, "->", ascii(fmt.format(*args)))
    except Exception as e:
        print(fmt, "->", type(e).__name__, ascii(str(e)))
print("{a} {b[0]} {c.real}".format(a=1, b="xyz", c=3), "{self}".format(self=1), "{0} {x}".format(1, x=2), "{}{x}".format("p", x="q"))
print("{a} {b}".format_map(Missing(a=1)), "{a.b}".format_map({"a": type("T", (), {"b": 7})}))
for f in [lambda: "{0}".format_map([1]), lambda: "{}".format_map({}), lambda: "{a}".format_map({}), lambda: "{a}".format_map(5), lambda: "{a}".format_map(), lambda: format(1, 2), lambda: format(Plain(), "x"), lambda: format(Plain(), 5), lambda: format(), lambda: format(o, "spec"), lambda: format("a", ">5"), lambda: object().__format__("x"), lambda: format(None, "s"), lambda: format([], "5"), lambda: "{:d}".format(1.5), lambda: "{:,}".format("a")]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class BadFormat:
    def __format__(self, spec): return 5
try:
    format(BadFormat())
except TypeError as e:
    print(e)
