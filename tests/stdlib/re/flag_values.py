# re: flags, as values and in patterns.
import re

def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, '|', e)

print(re.I, repr(re.I | re.M), re.I.value, re.I.name, int(re.X), re.NOFLAG, re.RegexFlag(0), re.RegexFlag(1024), re.I | 1024, ~re.I, re.RegexFlag(-3), re.I & re.M, re.I ^ re.M, re.A == 256, re.I is re.IGNORECASE, '%d' % re.S, f'{re.S}', isinstance(re.I, int), hash(re.I) == hash(2), (re.I | re.M).name, re.I in {2}, type(re.I | 4) is re.RegexFlag, type(4 | re.I) is re.RegexFlag, bool(re.NOFLAG))
t(lambda: re.RegexFlag('x'))
for f in (0, re.I, re.M, re.S, re.X, re.A, re.U, re.I | re.M | re.S | re.X, re.A | re.I, re.U | re.I):
    print(re.compile('a', f), re.compile('a', f).flags)
for f in (0, re.I, re.L, re.A, re.L | re.I): print(re.compile(b'a', f), int(re.compile(b'a', f).flags))
t(lambda: re.compile('a', re.L)); t(lambda: re.compile('a', re.A | re.U)); t(lambda: re.compile(b'a', re.U)); t(lambda: re.compile(b'a', re.A | re.L)); t(lambda: re.compile('(?L)a')); t(lambda: re.compile(b'(?u)a')); t(lambda: re.compile('(?au)a')); t(lambda: re.compile(b'(?aL)a'))
for p in ('(?i)a', '(?i:a)b', 'a(?i)', '(?i', '(?i:', '(?-i:a)', '(?-i)', '(?i-i:a)', '(?-a:x)', '(?z)', '(?iz)', '(?i-)', '(?i-z:)', '(?i-s', '(?-', '(?P', '(?s-i:.)', '(?x) a # b', '(?x: a b )c d', '(?i-x:a)', ' (?i)', '(?#c)(?i)a', '(?i)(?m)^a', '(?a:\\w)', '(?u:\\w)', '(?mix)^A', '(?i1)', '(?i:a|(?-i:B))'):
    t(lambda: (re.compile(p), re.findall(p, 'aA bB\na é')))
t(lambda: re.findall(r'\w+', 'aé_1 ſ', re.A)); t(lambda: re.findall(r'[^\W\d]+', 'aé_1x')); t(lambda: re.findall(r'\s', '\x1c\x85\xa0 ')); t(lambda: re.findall(r'\s', '\x1c\x85\xa0 ', re.A)); t(lambda: re.findall(rb'\s', b'\x1c\x85\xa0 ')); t(lambda: re.findall(r'\d', '1٣²')); t(lambda: re.findall(rb'\w', b'a\xe9_'))
t(lambda: re.findall('^.', 'a\nb\n', re.M)); t(lambda: re.findall('.$', 'a\nb\n')); t(lambda: re.findall('.$', 'a\nb\n', re.M)); t(lambda: re.findall(r'.\Z', 'a\nb\n')); t(lambda: re.findall('(?s).+', 'a\nb')); t(lambda: re.findall('$', 'a\n'))
for a, b in (('k', '\u212a'), ('s', 'ſ'), ('ß', 'ẞ'), ('i', 'İ'), ('i', 'ı'), ('µ', 'μ'), ('ς', 'σ'), ('Σ', 'ς'), ('ǆ', 'ǅ'), ('é', 'É'), ('ﬅ', 'ﬆ'), ('ΐ', 'ΐ'), ('в', 'ᲀ'), ('å', '\u212b'), ('ꙋ', 'ᲈ')):
    print(ascii(a), ascii(b), [bool(re.match(p, s, f)) for f in (re.I, re.I | re.A) for p, s in ((a, b), (b, a), ('[%s]' % a, b), ('[%s-%s]' % (b, b), a), ('[^%s]' % a, b), ('(.)\\1', a + b))])
t(lambda: re.findall('(?i)[a-z]+', 'aK\u212aſ1')); t(lambda: re.findall('(?ia)[a-z]+', 'aK\u212aſ1')); t(lambda: re.findall('(?i)[^a-c]', 'aBcDé')); t(lambda: re.findall(b'(?i)[\xc0-\xff]', b'\xe0\xc0a')); t(lambda: re.findall('(?i)[\u0400-\u044f]+', 'ПрИвЕт'))
