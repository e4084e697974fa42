# str methods with odd arguments: empty strings, None, negative numbers, subclasses, wrong types.


def show(what):
    try:
        print(what, "->", ascii(eval(what)))
    except Exception as e:
        print(what, "!", type(e).__name__, e)


for what in """'a,b,,c'.split(',') | ''.split() | ''.split(',') | ' a  b '.split() | ' a  b '.split(None, 1) | 'abc'.split('') | 'a,b,c'.split(',', 0) | 'a,b,c'.split(',', -1) | 'abc'.split(1)
'a,b,c'.rsplit(',', 1) | 'a b c'.rsplit(maxsplit=1) | ' a b '.rsplit(None, 5) | 'a\\nb\\r\\nc\\x0bd\\x85e\\u2028f'.splitlines() | 'a\\nb\\n'.splitlines(True) | ''.splitlines() | '\\n'.splitlines()
'a-b-c'.partition('-') | 'abc'.partition('-') | 'a-b-c'.rpartition('-') | 'abc'.rpartition('-') | 'abc'.partition('') | 'abc'.partition(1) | 'ab'.join(['x', 'y']) | ''.join('xyz') | '-'.join([])
'-'.join([1]) | '-'.join('a' 'b') | '-'.join(['a', b'b']) | '-'.join(None) | 'aXbX'.replace('X', 'yy') | 'aaa'.replace('a', 'b', 2) | 'abc'.replace('', '-') | 'abc'.replace('', '-', 2) | ''.replace('', 'x')
'aaa'.replace('a', '', count=1) | 'a'.replace('a') | 'a'.replace(1, 2) | 'abcabc'.find('c') | 'abcabc'.find('c', 3) | 'abcabc'.find('c', -2, -1) | 'abc'.find('') | 'abc'.find('', 3) | 'abc'.find('', 4)
'abc'.rfind('') | 'abc'.index('z') | 'abc'.rindex('z') | 'aaaa'.count('aa') | 'abc'.count('') | ''.count('') | 'abc'.count('', 5) | 'abc'.find(1) | 'abc'.find('a', None, None) | 'abc'.find('a', 'x')
'abc'.startswith('ab') | 'abc'.startswith(('x', 'a')) | 'abc'.startswith(()) | 'abc'.startswith('') | 'abc'.startswith('c', 2) | 'abc'.startswith('', 4) | 'abc'.startswith(['a']) | 'abc'.startswith((1,)) | 'abc'.endswith('c', 0, -1)
'  x '.strip() | 'xxaxx'.strip('x') | 'abcba'.strip('ab') | 'xax'.lstrip('x') | 'xax'.rstrip('x') | ' \\t\\u3000x\\x1c '.strip() | 'x'.strip(1) | 'x'.strip('') | 'x'.strip(None) | 'abc'.removeprefix('ab') | 'abc'.removesuffix('bc')
'abc'.removeprefix('') | 'abc'.removeprefix(1) | 'a\\tb'.expandtabs() | 'a\\tb\\n\\tc'.expandtabs(4) | 'a\\tb'.expandtabs(0) | 'a\\tb'.expandtabs(-1) | 'x'.center(5) | 'x'.center(4) | 'x'.center(4, '*') | 'xy'.center(5, '*') | 'x'.center(0)
'x'.ljust(3, '.') | 'x'.rjust(3, 'ab') | 'x'.rjust(3, '') | 'x'.ljust('3') | '5'.zfill(3) | '-5'.zfill(4) | '+5'.zfill(4) | ''.zfill(2) | '--5'.zfill(6) | 'abc'.zfill(-1) | 'x'.center(3, 1) | 'x'.center(3, fillchar='a')
'Hello World'.swapcase() | 'hELLO wORLD'.title() | "they're bill's".title() | 'hELLO'.capitalize() | '\\xdf'.upper() | '\\u0130'.lower() | '\\ufb01'.title() | '\\xdf'.casefold() | '\\u03a3'.lower() | 'A\\u03a3'.lower() | '\\u01c5'.swapcase()
'abc'.isalpha() | ''.isalpha() | 'ab1'.isalnum() | '\\xb2'.isdigit() | '\\xb2'.isdecimal() | '\\xbd'.isnumeric() | '\\u0661'.isdecimal() | 'a b'.isidentifier() | '\\u2118'.isidentifier() | 'class'.isidentifier() | ''.isidentifier() | ''.isascii() | '\\x80'.isascii()
'Ab Cd'.istitle() | 'AB'.isupper() | '1'.isupper() | 'a1'.islower() | ' \\n'.isspace() | ''.isspace() | '\\x7f'.isprintable() | ''.isprintable() | '\\xa0'.isprintable() | '\\u200b'.isspace() | '\\u01c5'.istitle()
'abc'.translate({97: 'X', 98: None, 99: 0x64}) | 'abc'.translate({97: 1114112}) | 'abc'.translate({97: 1.5}) | 'abc'.translate('xyz') | 'abc'.translate([]) | 'abc'.translate(None) | str.maketrans('ab', 'xy', 'c') | str.maketrans({'a': 1, 98: 'z'})
str.maketrans('ab', 'x') | str.maketrans({'ab': 1}) | str.maketrans('ab') | str.maketrans(1, 2) | 'abc'.encode('ascii', 'bogus') | '\\xe9'.encode('ascii') | '\\xe9'.encode('ascii', 'bogus') | '\\xe9'.encode('ascii', 'xmlcharrefreplace')
'\\xe9\\ud800'.encode('utf-8', 'backslashreplace') | '\\ud800'.encode() | '\\xe9'.encode('latin-1') | 'x'.encode('nope') | 'x'.encode(1) | 'x' * -1 | 'x' * 3 | 3 * 'ab' | 'x' * 1.5 | 'a' + 1 | 'a' + b'b' | 'a' 'b' in 'cab' | 1 in 'abc' | '' in ''
'abc'[1] | 'abc'[-4] | 'abc'['x'] | 'abc'[1:] | 'abc'[::-1] | 'abc'[::0] | 'abc'[True] | 'abc'[None:None] | 'abc'[10:] | 'abc'[1.0] | 'a' < 'b' | 'a' < 1 | 'Z' < 'a' | 'a' < 'aa' | '\\uffff' < '\\U00010000' | 'a' == b'a' | hash('a') == hash('a')
'%s %r %a' % ('x', 'x', '\\xe9') | '%5s|%-5s|%.2s' % ('a', 'b', 'ccc') | '%(k)s' % {'k': 1} | '%(k)s' % 1 | '%(z)s' % {'k': 1} | '%d' % 1.9 | '%d' % 'x' | '%c' % 97 | '%c' % 'ab' | '%c' % -1 | '%%' % () | '%' % () | '%s' % () | '%s' % (1, 2) | 'x' % 1 | 'x' % (1,)
'x' % {} | '%*d' % (5, 1) | '%.*f' % (2, 1.239) | '%-*d|' % (5, 1) | '%z' % 1 | '%5%' % () | '%x' % 1.5 | '%x' % -255 | '%#o' % 8 | '%e' % 12345 | '%G' % 1e-10 | '%+d % d' % (1, 1) | '%05d' % -3 | '%s' % None | '%i' % True | '%(a)s %s' % {'a': 1}""".replace("\n", " | ").split(" | "):
    show(what)
