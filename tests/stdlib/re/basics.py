# re: functions, methods and attributes.
import re, copy

def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, '|', e)

m = re.match(r'(\w+) (?P<x>\d+)(z)?', 'abc 123!')
print(m, m.groups(), m.groups('d'), m.groupdict(), m.groupdict(default=5), m.span(), m.span('x'), m.start(2), m.end(3), m.regs)
print(m.lastindex, m.lastgroup, m['x'], m[0], m[1], m.re, m.string, m.pos, m.endpos, m.expand(r'\2-\g<x>-\1\n\3'), bool(m))
for a in ([], [0], [1], [1, 2], ['x'], ['y'], [9], [-1], [None], [3], [1.5], [True]):
    t(lambda: m.group(*a))
t(lambda: m['nope']); t(lambda: m.span(7)); t(lambda: m.start(1, 2)); t(lambda: m.groups(1, 2)); t(lambda: copy.copy(m) is m); t(lambda: copy.deepcopy(m) is m)
t(lambda: m.expand(5)); t(lambda: m.expand(r'\9')); t(lambda: m.expand(r'\g<nope>'))
print(type(m), re.Match, re.Pattern, re.Match[str], re.Pattern[bytes]); t(lambda: re.Match()); t(lambda: re.Pattern())
p = re.compile(r'(a)(?P<n>b)?')
print(p, p.pattern, p.flags, p.groups, p.groupindex, p == re.compile(r'(a)(?P<n>b)?'), p == re.compile('a'), hash(p) == hash(re.compile(r'(a)(?P<n>b)?')), p != 5)
t(lambda: p.groupindex.update(x=1)); t(lambda: p < p); t(lambda: copy.copy(p) is p)
t(lambda: p.match('xab', 1)); t(lambda: p.match('xab', 1, 2)); t(lambda: p.match(string='xab', pos=1, endpos=3)); t(lambda: p.match()); t(lambda: p.match('a', 'b')); t(lambda: p.match(5)); t(lambda: p.match(b'a')); t(lambda: p.match('a', x=1)); t(lambda: p.search('xxab', -5, 99)); t(lambda: p.search('xxab', 3, 1)); t(lambda: p.fullmatch('ab')); t(lambda: p.fullmatch('abc')); t(lambda: p.fullmatch('xab', 1)); t(lambda: p.fullmatch('xabc', 1, 3))
t(lambda: p.findall('ab a ab')); t(lambda: p.findall('ab a ab', 2)); t(lambda: [x.span() for x in p.finditer('ab a')]); t(lambda: p.split('1ab2a3')); t(lambda: p.split('1ab2a3', 1)); t(lambda: p.split('1ab2a3', maxsplit=-1)); t(lambda: p.sub('[\\1]', 'ab a')); t(lambda: p.sub('x', 'ab a', 1)); t(lambda: p.sub('x', 'ab a', count=-1)); t(lambda: p.subn(lambda m: m[2] or '-', 'ab a')); t(lambda: p.sub(5, 'a')); t(lambda: p.sub(lambda m: 5, 'a')); t(lambda: p.sub(lambda m: None, 'xay')); t(lambda: p.sub(lambda m: 1/0, 'a')); t(lambda: p.sub('x', b'a')); t(lambda: p.sub(b'x', 'a'))
s = p.scanner('abxa'); print(s.match(), s.match(), s.search(), s.pattern is p)
t(lambda: re.compile(p) is p); t(lambda: re.compile(p, re.I)); t(lambda: re.compile(5)); t(lambda: re.compile([])); t(lambda: re.compile('a', 'b')); t(lambda: re.compile()); t(lambda: re.match('a')); t(lambda: re.match('a', 'a', 0, 1)); t(lambda: re.match('a', 'a', x=1))
t(lambda: re.sub('a', 'b', 'aaa', count=1)); t(lambda: re.sub('A', 'b', 'aaa', count=2, flags=re.I)); t(lambda: re.sub('a', 'b')); t(lambda: re.sub('a', 'b', 'c', 1, 2, 3)); t(lambda: re.subn('a*', '-', 'baac')); t(lambda: re.split('x*', 'axbc')); t(lambda: re.split('(x)|(y)', 'axbyc')); t(lambda: re.split(r'\b', 'one, two')); t(lambda: re.split('', 'abc')); t(lambda: re.findall('', 'ab')); t(lambda: re.findall(r'(a)(b)?', 'aab')); t(lambda: re.findall('a|', 'ba')); t(lambda: re.purge())
t(lambda: [m.span() for m in re.finditer('a*?', 'aa')]); t(lambda: re.sub('(?=b)', '-', 'abb')); t(lambda: re.sub('x*', '-', 'abxd')); t(lambda: re.sub(r'\b', '|', 'a bc'))
t(lambda: re.escape('a.b*c[d]\n\t -#&~\x00é_1')); t(lambda: re.escape(b'a.b\xff')); t(lambda: re.escape(5)); t(lambda: re.fullmatch(re.escape('a+b'), 'a+b'))
for tmpl in (r'\1', r'\g<1>', r'\g<n>', r'\g<0>', r'\0', r'\01', r'\012', r'\111', r'\400', r'\n\t\\', r'\g<', r'\g', r'\g<>', r'\g<1', r'\g<x y>', r'\g<+1>', r'\3', r'\g<3>', r'\g<zz>', r'\q', r'\.', '\\', r'\18', r'\08', r'\g<01>'):
    t(lambda: p.sub(tmpl, 'xaby'))
    t(lambda: re.compile(b'(a)(?P<n>b)?').sub(tmpl.encode(), b'xaby'))
it = re.finditer('a', 'aa'); print(type(it), iter(it) is it, next(it), list(it), list(it))
class S(str): pass
x = re.match('.*', S('abc')); print(type(x.group()), type(x.string), type(re.sub('z', 'y', S('abc'))), re.findall('b', S('abc')))
print(re.match(b'.+', bytearray(b'abc')).group(), re.match(b'a', memoryview(b'abc')).span(), re.sub(b'b', b'x', bytearray(b'abc')), re.split(b',', b'a,b'))
print(repr(re.search('x+', 'y' + 'x' * 100)), repr(re.compile('y' * 300))[:40], len(repr(re.compile('y' * 300))))
