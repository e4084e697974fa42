# str.format: fields, indexes, attributes, nesting, conversions, and the errors of bad format strings.
class P:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __format__(self, spec):
        return f"<{self.x},{self.y}|{spec}>"
    def __str__(self):
        return "str"
    def __repr__(self):
        return "repré"

p = P(1, [10, {"k": "deep", 5: "five"}])
def show(fmt, *args, **kw):
    try:
        print(repr(fmt), "->", repr(fmt.format(*args, **kw)))
    except Exception as e:
        print(repr(fmt), type(e).__name__, e)

for fmt in ("{}", "{0}", "{0.x}", "{0.y[0]}", "{0.y[1][k]}", "{0.y[1][5]}", "{0!r}", "{0!s}", "{0!a}", "{0!s:>6}", "{0:{1}}", "{0:{1}{2}}",
            "{0:{1:>3}}", "{:{}{}}", "{{}}", "{{{0}}}", "{{0}}", "{0.nope}", "{0.y[9]}", "{0.y[1][no]}", "{0.y[-1]}", "{3}", "{name}", "{", "}", "{0", "{0!}",
            "{0!x}", "{0!rr}", "{0!r:}", "{0[}", "{0.}", "{0[]}", "{0.y[0]x}", "{0:{}}", "{}{0}", "{0}{}", "{!r}", "{:!<5}", "{ }", "{0 }", "{-1}", "{0:{1:{2}}}", "a}b", "a{b"):
    show(fmt, p, "*^", 9)
show("{a}{b}{a}", a=1, b=2)
show("{0}{a}", 0, a=1)
show("{a[x]}{a[0]}", a={"x": 1, 0: 2})
show("{:d}", "x")
show("{:s}", 5)
show("{:x}", 1.5)
show("{:c}", 960)
show("{:c}", -1)
show("{:,}", "x")
show("{:+}", "x")
show("{:=5}", "x")
show("{:5}", None)
show("{}", None)
show("{:>5}", [1])
show("{:>8}|{:<8}|{:^8}|{:=+8}", "r", "l", "m", 5)
show("{:#x} {:#o} {:#b} {:#X} {:_x} {:,d} {:_b}", 255, 8, 5, 255, 2**40, 10**9, 2**12)
show("{:%} {:.1%} {:e} {:G} {:n} {:.3} {:z.1f}", 0.5, 0.123, 12345.678, 1e-10, 1234, 3.14159, -0.01)
show("{:10.3s}|{:.0s}|{:.10s}", "abcdef", "abc", "ab")
show("{:" + "9" * 30 + "}", 1)
show("{:.1d}", 5)
show("{:,_}", 5)
show("{:,,}", 5)
show("{:<<5}{:>>5}{:^^5}", 1, 2, 3)
print("{x.y}".format_map({"x": P(0, "mapped")}))
class Missing(dict):
    def __missing__(self, key):
        return f"?{key}?"
print("{a}{b!r:>6}".format_map(Missing(a=1)))
print(format(p), format(p, "spec"), f"{p:{'nested'}!}", format(1, ""), format("s", "^5"))
for args in ((1, 2), (1, None), (object(), "x")):
    try:
        print(format(*args))
    except TypeError as e:
        print(str(e))
