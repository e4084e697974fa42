name, n, pi = "World", 42, 3.14159
print(f"Hello {name}!", f"{n}", f"{n + 1}", f"{pi:.2f}", f"{n:>6}|{n:<6}|{n:^6}|{n:06}", f"{n:,}", f"{1234567:_}")
print(f"{name!r} {name!s} {'é'!a}", f"{name!r:>10}", f"{name:*^11}", f"{n=}", f"{n = }", f"{n + 1 = :>5}", f"{name=!s}", f"{pi=:.1f}", f"{ n =}")
print(f"{{}} {{{n}}} {{{{", f"{'nested'}", f"{'a' 'b'}", f"{n}{n}", f"", f"plain", f'{"q"}', f"{'''triple'''}")
w, p = 10, 3
print(f"{pi:{w}.{p}}", f"{pi:{w}.{p}f}|", f"{n:{'>'}{w}}", f"{name:{'*'}^{w + 1}}", f"{n:{w}{'d'}}")
print(f"{[1, 2][0]} {({'k': 'v'})['k']} {(lambda x: x * 2)(4)} {n if n > 1 else 0} {[x for x in range(3)]} { {1, 2} == {2, 1} }")
print(f"{'a' if True else 'b'}" f" {n}" " plain {not} " f"{pi!r}")
print(f"line1\nline2\t{n}\x41\u00e9\N{BULLET}", rf"raw\n{n}\d", fr"{n}\{n}")
print(f"""multi
{n}
  {name
    .upper()}
""")
print(f"{f'{n}'} {f'{f"{n}"}'} {f"{f"{f"{1 + 1}"}"}"}")
print(f"{'\n'.join(['a', 'b'])}", f"{"same" + "quotes"}", f"{ # comment
    n }")
class F:
    def __format__(self, spec): return f"<{spec}>"
    def __repr__(self): return "F-repr"
    def __str__(self): return "F-str"
f = F()
print(f"{f} {f:abc} {f!r} {f!s:>8} {f:{n}-{w}} {f:%Y-%m-%d} {f:{{}}} {f:}}}".replace("}}", "]]") if False else f"{f} {f:abc} {f!r} {f!s:>8} {f:{n}-{w}} {f:%H:%M} {f=}")
print(f"{n:d} {n:x} {n:#x} {n:b} {n:o} {n:e} {n:g} {n:%} {n:c} {-n:+} {n: } {n:+d}")
print(f"{True} {True:d} {None} {1 + 2j} {b'bytes'} {1e100} {float('nan')} {10 ** 20:,}")
print(f"{n!r:^{w}}|{name[1:3]}|{name[::-1]}|{d['a']}" if (d := {"a": 1}) else "")
print(f"{x:=10}" if (x := 5) else "", f"{(y := 6)}", y, f"{x!=5}", f"{x==5}", f"{x>=5=}", f"{x<=5}")
def g():
    yield f"{(yield 'in')}"
it = g(); next(it); print(it.send("sent"))
print(f"{lambda_()}" if (lambda_ := lambda: "called") else 0, f"{(lambda: 1)()}", f"{print}"[:9])
print(f"{*[1, 2],}", f"{1, 2}", f"{'a', *'b'}", f"{n:{w}}" f"{n!r}")
for bad in ("f'{}'", "f'{'", "f'}'", "f'{n!x}'", "f'{n!}'", "f'{a b}'", "f'{n:{'", "f'{lambda x: 1}'", "f'{ }'", "f'{n'", "f'{!r}'", "f'{*a}'", "f'{n = !r'", "f'{a $ b}'", "f'{n!r }'", "f'{n! r}'", "f'{'a'", "f\"{1:{2:{3}}}\"", "f'{=}'", "f'{:x}'"):
    try:
        compile(bad, "s", "eval")
        print("ok", bad)
    except SyntaxError as e:
        print(f"{bad:15} {e.msg}")
for spec in ("z", "10.", ".", "d ", "5s5"):
    try:
        print(f"{n:{spec}}")
    except ValueError as e:
        print(spec, "|", e)
