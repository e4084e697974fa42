# Strings and bytes.
''
""
'a'
"a'b"
'a"b'
'''a'''
"""a
b"""
'''a''b'''
"""a"b"""
'a' 'b'
'a' "b" '''c'''
('a'
 'b')
'\n\t\r\a\b\f\v\\\'\"'
'\0\1\12\123\377'
'\x41\xe9\xff'
'\u0041\u20ac'
'\U0001F600'
'\N{LATIN SMALL LETTER E WITH ACUTE}'
'\N{digit one}\N{CJK UNIFIED IDEOGRAPH-4E00}\N{HANGUL SYLLABLE GAG}\N{LINE FEED}'
'\ud800'
'\ud83d\ude00'
'\ud800' '\udc00'
'a\
b'
"""a\
b"""
r'\n'
R"\'"
r'\
'
u'a'
U'a'
u'a' 'b'
'a' u'b'
b'a'
B'\x00\xff'
b'\n\'\\\0\377'
b'a' b'b'
br'\n'
rb'\n'
Rb'\n'
bR'\n'
'é€😀'
'é' '\xe9'
"tab	in"
'#not a comment'
'''
multi
''' 'b'
x = 'a' \
    'b'
def f():
    """Docstring."""
    '''
    Not indented
'''
