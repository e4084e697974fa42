# Operators: precedence, associativity and positions.
a + b * c - d / e // f % g @ h
a ** b ** c
-a ** -b
- - a
~a + +b
(a + b) * c
((a)) + (b)
not a
not not a
not a == b
not a in b
a not in b
a is not b
a is b
a < b <= c > d >= e == f != g
a in b in c
a and b and c
a or b and not c or d
(a or b) or c
a | b ^ c & d << e >> f
a if b else c
a if b else c if d else e
(a if b else c) if d else e
lambda: a if b else c
a if b else lambda: c
-1 ** 2
a.b ** c[d]
-a.b
not a.b(c)
a @ b @ c
x = a if b else c, d
x = y = z = a
x = (y := 1) + 2
a < (b < c)
(a < b) < c
await_ + 1
a if not b else c
a + b if c + d else e + f
a ** (b)
(a)(b)
