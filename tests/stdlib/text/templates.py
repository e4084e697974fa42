# string: Template, Formatter, capwords and the constants.
import string
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, '|', e)
T=string.Template
t(lambda: T('$a ${b} $$ $c1').substitute(a=1,b='x',c1=2)); t(lambda: T('$a').substitute()); t(lambda: T('a\nb $').substitute()); t(lambda: T('$').substitute()); t(lambda: T('x ${a').substitute(a=1)); t(lambda:T('$a $b $ ${c').safe_substitute({'a':1})); t(lambda: T('$a $$ ${b} $a').get_identifiers()); t(lambda:T('$a $').is_valid()); t(lambda: T('$a $b').substitute({'a':1},b=2)); t(lambda: T('$é').substitute())
class P(T): delimiter='%'; idpattern='[a-z]+'
t(lambda: P('%a %B %% $x').safe_substitute(a=1)); print(P.pattern.pattern==P.pattern.pattern, T.pattern.flags)
class Q(T): pattern=r'(?P<escaped>\\)|(?P<named>[#][a-z]+)|(?P<braced>zz)|(?P<invalid>!)'
t(lambda: Q(r'#a \ zz').substitute({'#a':1,'zz':2})); t(lambda: Q('!').substitute())
class R(T): pattern='(?P<a>x)'
t(lambda: R('x').substitute())
F=string.Formatter()
t(lambda: F.format('{0} {1!r:>5} {x[a]} {x[0].real} {{}}','a','b',x={'a':3,0:4})); t(lambda: F.format('{} {}',1,2)); t(lambda: F.format('{} {0}',1)); t(lambda: F.format('{0} {}',1)); t(lambda: F.format('{:{}}',1,5)); t(lambda: F.format('{:{:{}}}',1,5,6)); t(lambda: F.format('{!x}',1)); t(lambda: F.format('{')); t(lambda: F.format('}')); t(lambda: F.format('{a}')); t(lambda: F.format('{0}')); t(lambda: F.format('{.x}',1)); t(lambda: F.format('{0[}',1)); t(lambda: list(F.parse('a{{b{0!r:x{y}}c}}'))); t(lambda: list(F.parse('')));t(lambda: list(F.parse('a')));t(lambda:list(F.parse('{0!}')));t(lambda:list(F.parse('{0!rr}')));t(lambda:list(F.parse('{a[}]}')));t(lambda:F.format());
import _string
t(lambda: (lambda a: (a[0],list(a[1])))(_string.formatter_field_name_split('a.b[3][x].c'))); t(lambda: _string.formatter_field_name_split(5)); t(lambda: _string.formatter_parser(5)); t(lambda:(lambda a: (a[0],list(a[1])))(_string.formatter_field_name_split('a..b')))
t(lambda: string.capwords('  hello  wORLD x')); t(lambda: string.capwords('a,bC', ',')); t(lambda: string.capwords('a-b',sep='-')); print([getattr(string,n) for n in string.__all__ if isinstance(getattr(string,n),str)])
print(T.__doc__ is not None, sorted(n for n in dir(string) if n[0]!='_'), T('$a').template, T.flags, T.idpattern)
