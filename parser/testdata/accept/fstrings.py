# f-strings, as PEP 701 has them.
f''
f'a'
f'{a}'
f'a{b}c'
f'{a}{b}'
f'{a!r}{b!s}{c!a}'
f'{a:b}'
f'{a:>{b}}'
f'{a:{b}{c}}'
f'{a:{b}.{c}f}'
f'{a:{b:{c}}}'
f'{a!r:b}'
f'{a:}'
f'{a=}'
f'{a = }'
f'{ a = !r}'
f'{a=:b}'
f'{a=!s:b}'
f'{a + b=}'
f'{a.b(c)=}'
f'{a  =  }'
f'{{}}'
f'{{a}}'
f'{{{a}}}'
f'a{{b{c}d}}e'
f'{{' f'}}'
f'{a, b}'
f'{a,}'
f'{*a, b}'
f'{(lambda x: x)}'
f'{(a := 1)}'
f'{a:=1}'
f'{a if b else c}'
f'{[a for b in c]}'
f'{ {a: b} }'
f'{ {a} }'
f'{a["b"]}'
f'{a['b']}'
f'{f'{f'{a}'}'}'
f"{a!r:{'b'}}"
f'{a == b}{a != b}{a <= b}{a >= b}'
f'{a!=b}'
f'{a == b = }'
f'{a:%Y-%m-%d}'
f'{a:{{b}}}'
f'\n{a}\t'
f'\x41\u0041\N{DIGIT ONE}'
f'{a:\x41{b}}'
rf'\n{a}\d'
fr'\{a}'
Rf'{a}'
F'{a}'
f'''a
{b}
c'''
f'''{
a
}'''
f'''{a
    + b
    # comment
}'''
f'''{
a # comment {
= }'''
f'''{a:
b
}'''
f'{
a
}'
f'{a # comment
}'
f"""{a}"b"c"""
f'a' 'b'
'a' f'{b}' 'c'
f'{a}' f'{b}'
f'{a}' 'b' f'c' "d"
'' f'{a}' ''
f'a' u'b'
u'a' f'b'
(f'{a}'
 f'{b}')
f'{a:{'b'}}'
f'{a}' '{b}'
f'é{é}é'
f'{"é"}{a}'
f'{yield_}'
def g():
    f'{yield}'
    f'{yield a}'
async def h():
    f'{await a}'
f'{not a}'
f'{-a}'
f'{...}'
