# f-strings.
x, y, name, width, prec = 42, 3.14159, "w\u00f6rld", 10, 3
class O:
    def __format__(self, spec): return f"fmt({spec})"
    def __repr__(self): return "repr(O)"
    def __str__(self): return "str(O)"
o = O()
print(f"{x}", f"{x!r}", f"{x:5d}|", f"{y:.2f}", f"{name!a}", f"{name:>{width}}|", f"{y:{width}.{prec}f}|", f"{y:{width}.{prec}}|", f"{{}} {{{x}}}", f"{x=}", f"{x = }", f"{x=:>5}", f"{name=!s}", f"{name=!s:>8}", f"{ x + 1 = }", f"{y=:.1f}")
print(f"{o}", f"{o!r}", f"{o!s}", f"{o:abc}", f"{o:{x}}", f"{o=}", f"{o=:z}", f"{o=!s}", f"{o!r:>10}")
print(f"{'nested ' + f'{x + 1}'}", f"{[i for i in range(3)]}", f"{ {'a': 1}['a'] }", f"{(lambda q: q * 2)(4)}", f"{x if x else y}", f"{x > 3 and 'big'}", f"{x!r:^{width}}|", f"{'a' 'b'}", f"{x,}", f"{x, y}", f"{*range(3),}")
print(f"{'quote'}{"same quote"}{'''triple'''}", f"{name.upper()}", f"{x:#x} {x:b} {x:,}", f'{"\n".join(["a", "b"])}', rf"\d{x}\n", f"\x41{x}\N{BULLET}", f"{x}" "plain{}" f"{y}", F"{x}", fR"{x}\t")
print(f"""multi
{x}
  {y:
>10}|""")
print(f"{(x := 7)} {x}", f"{x:=5}", f"{x!s:=<5}" , f"{3 != 4}", f"{x == 7}", f"{x >= 7}")
def outer():
    v = "closure"
    return [f"{v}{i}" for i in range(2)], (lambda: f"{v!r}")()
print(outer())
for src in ["f'{x:q}'", "f'{x!z}'", "f'{undefined}'", "f'{}'", "f'{'", "f'}'", "f'{x'", "f'{x:{y}'", "f'{x!}'", "f'{!r}'", "f'{x:{y:{z}}}'", "f'{a b}'", "f'{x;y}'", "f'{lambda x: 1}'", "f'{1/0}'", "f'{x!r :5}'", "f'{x! r}'", "f'{*x}'", "f'{**x}'", "f'{x=!}'", "f'{ }'", "f'{x\n}'", "f'{#}'", "f'{x:%Y-%m}'"]:
    try:
        print(src, "->", eval(src))
    except Exception as e:
        print(src, "->", type(e).__name__, e)
