# re: what is wrong with patterns, and where.
import re, warnings
warnings.simplefilter('ignore')

patterns = ['(', ')', 'a)', '(a', '((a)', '[', '[a', '[]', '[^]', '[a-', '[b-a]', r'[\d-a]', r'[a-\d]', '[a-]', r'[\x41-\x01]', '*', '+', '?', '{1}', 'a**', 'a+*', 'a{2}{3}', 'a*??', 'a++', 'a*+', '|*', '(*)', '(?:*)', '^*', '$*', r'\b*', 'a{2,1}', 'a{,3}', 'a{', 'a{1', 'a{1,', 'a{x}', 'a{}', 'a{99999999999}', 'a{4294967294}',
    '\\', '(\\', r'\1', r'(\1)', r'(a)\2', r'\8', r'\08', r'\400', r'\377', r'[\400]', r'[\8]', r'\x', r'\x1', r'\xg', r'\u12', r'\u1234', r'\U00110000', r'\U0001', r'\N', r'\N{', r'\N{}', r'\N{no such}', r'\N{EM DASH}', r'\q', r'[\q]', r'\Q', r'\_', r'\é', r'[\A]', r'[\b]', r'\c',
    '(?', '(?P', '(?P<', '(?P<>)', '(?P<a', '(?P<a>', '(?P<1>a)', '(?P<a b>a)', '(?P<é>a)', '(?P=a)', '(?P=', '(?P=)', '(?P<a>(?P=a))', '(?P<a>a)(?P<a>b)', '(?Px)', '(?P>', '(?P\\a', '(?<', '(?<a', '(?<=', '(?<=a', '(?<=a*)b', '(?<!a|bc)d', '(?<=a{2,3})', '(?<=(a)\\1)b', '(?<=a(?P<x>b))(?P=x)', '(a)(?<=\\1)', '(?<=(?(1)a|b))', '(?<=a+)', '(?<=ab|cd)e', '(?#', '(?#a', '(?:', '(?:a', '(?=', '(?=a', '(?!', '(?!)', '(?!a', '(?>', '(?>a', '(?z', '(?z)', '(?\\a)', '(?~a)',
    '(?(', '(?()', '(?(1)', '(?(1)a', '(?(1)a|b', '(?(1)a|b)', '(?(1)a|b|c)', '(a)(?(1)b|c|d)', '(?(0)a)', '(?(x)a)', '(?(a b)c)', '(?(-1)a)', '(a)?(?(1)b)', '(a)?(?(01)b|c)', '(?(9999999999)a)', '(?(1)a)(b)', '(?P<n>a)?(?(n)b|c)', '(a(?(1)b))',
    'a\n(b\nc', '\n[', 'é(', '(?x)a\n#(\n(', '(?x) (', 'ab|(', 'a|*', 'x{0}', 'x{0}+', '(a|b', '[[a]', '[a--b]', '[a&&b]', '[a||b]', '[a~~b]', '[--a]', '(?P<quote>)(?(quote)(', '()' * 3 + r'\4', '(?<=(?<=a)b)c', '(?i:a', '(?<=a(?i:b))c']
for p in patterns:
    for q in (p, p.encode('latin-1', 'replace')):
        try:
            r = re.compile(q)
            print(repr(q), 'ok', r.groups)
        except re.PatternError as e:
            print(repr(q), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == q)
        except Exception as e:
            print(repr(q), type(e).__name__, e)
print(re.error is re.PatternError, re.error.__name__, re.error.__module__, re.error.__mro__)
for a in (('m',), ('m', 'ab\ncd', 4), ('m', b'a\nb', 2), ('m', 'ab', None), ('m', 'abc', 1)):
    e = re.error(*a); print(e, e.args, e.msg, e.pattern, e.pos, e.lineno, e.colno)
try: re.error()
except TypeError as e: print(e)
try: re.compile('(' * 5000)
except Exception as e: print(type(e).__name__)
