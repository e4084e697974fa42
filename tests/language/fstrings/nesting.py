# f-strings inside f-strings, quotes, backslashes, comments, lambdas, walrus, debug forms and format specs with fields.
x, w, name, items = 3.14159, 10, "Ann", [1, "two", None]
print(f"{f'{f"{x:.1f}":>6}':*^{w}}", f"{'a' if x else 'b'}", f'{"it's"}', f"{name!r:>{w}}|{name!s:<{w}}|{name!a:^{w}}")
print(f"{'\n'.join(['a', 'b'])}", f"{chr(10)!r}", f"{"\t"!r}", f"{ {'k': 1}['k'] }", f"{{}}{{{x:.2f}}}", f"{{x}}", f"{ {1, 2} }")
print(f"""{
    x  # a comment
    + 1
:.2f}""", f"{(lambda y: y * 2)(4)}", f"{(n := 5)}{n}", f"{n:=+6}", f"{n!r:0>4}")
print(f"{x=}", f"{x = }", f"{x=:.2f}", f"{ x + 1 = }", f"{name=!s}", f"{name=!r:>8}", f"{items[1]=}", f"{'q' + name=}", f"{x  =  }")
print(f"{x:{w}.{2}f}|{x:{'>'}{w}}|{w:{'0'}{'5'}d}|{name:{'*'}^{w}}|{w:#{'x'}}|{1234567:{','}}")
print(f"{items}", f"{items!s}", f"{len(items)}", f"{items[0]}{items[-1]}", f"{[i for i in range(3)]}", f"{ {k: v for k, v in zip('ab', (1, 2))} }")
print(f"a" "b" f"{1}" 'c{x}' rf"\n{x:.0f}\d" + fr'{name}\t' f"", f"\x41\u00e9\N{BULLET}{name}\101")
print(f"{'nested ' + f'{'deep ' + f'{"deeper"}'}'}")
class F:
    def __format__(self, spec):
        return f"<{spec}>"
    def __repr__(self):
        return "F()"
    def __str__(self):
        return "str F"
f = F()
print(f"{f}", f"{f:}", f"{f:a{{b}}c}" if False else "-", f"{f:%Y-%m-%d {w}}", f"{f!r:>6}", f"{f!s}", f"{f=}", f"{f=:x}", f"{f:{'{}'}}", f"{f:{f}}")
def gen():
    got = yield f"{(yield 1)} and {(yield 2):>3}"
    print(got)
g = gen()
print(next(g), g.send("a"), g.send("b"))
async def co():
    return f"{await co2()}!"
async def co2():
    return "awaited"
try:
    co().send(None)
except StopIteration as e:
    print(e.value)
for bad in (lambda: f"{1:d}{'x':d}", lambda: f"{None:5}", lambda: f"{x:10000000000000000000}", lambda: f"{undefined}", lambda: f"{x:{undefined}}", lambda: f"{[]:>5}", lambda: f"{x:q}", lambda: f"{name:+}", lambda: f"{3:.2d}", lambda: f"{3:,x}"):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
def doc():
    f"not a docstring {x}"
print(doc.__doc__, f"" == "", f"{''}" == "", f"{'':5}|", type(f"{1}").__name__)
print(f'{x!r}' f"{x!s:.4}" f'''{x:
}''' if False else f"{x:.3}", f"{w:b}{w:o}{w:X}{w:e}{w:%}{w:c}!" )
