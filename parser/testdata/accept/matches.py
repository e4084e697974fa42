# match statements.
match x:
    case 1: pass
    case -1: pass
    case 1.5: pass
    case 1j: pass
    case 1 + 2j: pass
    case -1 - 2.5j: pass
    case 'a': pass
    case 'a' 'b': pass
    case b'a': pass
    case None: pass
    case True: pass
    case False: pass
    case a: pass
    case _: pass
match x:
    case a.b: pass
    case a.b.c: pass
    case (1): pass
    case (a): pass
    case (1 | 2): pass
    case 1 | 2 | 3: pass
    case a.b | None | 'c': pass
    case 1 as a: pass
    case (1 | 2) as a: pass
    case 1 | 2 as a: pass
    case (1 as a) | (2 as a): pass
    case [a as b, c]: pass
match x:
    case []: pass
    case [a]: pass
    case [a,]: pass
    case [a, b]: pass
    case [a, *b]: pass
    case [*_]: pass
    case [*a, b, c,]: pass
    case (): pass
    case (a,): pass
    case (a, b): pass
    case (*a, b): pass
    case a,: pass
    case a, b: pass
    case *a, b: pass
    case a, *_: pass
    case a, b,: pass
    case [[a, b], (c, d)]: pass
match x:
    case {}: pass
    case {'a': 1}: pass
    case {'a': b, 1: c, -1: d, 1 + 1j: e, None: f, True: g, h.i: j}: pass
    case {'a': b, **c}: pass
    case {**a}: pass
    case {'a': b,}: pass
    case {'a' 'b': [c, *d]}: pass
match x:
    case A(): pass
    case A(1): pass
    case A(a, b): pass
    case A(a=1): pass
    case A(a, b=c, d=[e]): pass
    case A(a,): pass
    case A(a=1,): pass
    case a.b.C(d): pass
    case A(B(c), d=D()): pass
match x:
    case a if b: pass
    case a, b if c := d: pass
    case [a] if b if c else d: pass
    case _ if True:
        y
        z
match x, y:
    case _: pass
match x,:
    case _: pass
match *x, y:
    case _: pass
match (x):
    case _: pass
match (x, y):
    case _: pass
match [x]:
    case _: pass
match {x: y}:
    case _: pass
match -x:
    case _: pass
match x := y:
    case _: pass
match not x:
    case _: pass
match match:
    case case: pass
match lambda: x:
    case _: pass
match x if y else z:
    case _: pass
match x:
    case match: pass
    case case: pass
    case type: pass
    case _:
        match y:
            case 1:
                pass
            case 2: pass
