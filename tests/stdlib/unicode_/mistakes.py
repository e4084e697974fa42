# What unicodedata refuses.
import unicodedata as u

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

for f in [u.category, u.name, u.numeric, u.decimal, u.digit, u.combining]:
    for a in ['', 'ab', 3, None]: t(f, a)
t(u.name, '\0'); t(u.numeric, 'a'); t(u.decimal, '²'); t(u.digit, '½'); t(u.name); t(u.category, 'a', 'b')
t(u.lookup, 'no such name'); t(u.lookup, 3); t(u.lookup, 'x' * 300); t(u.lookup, 'hangul syllable gag'); t(u.lookup, '')
t(u.normalize, 'X', 'a'); t(u.normalize, 'NFC', 3); t(u.normalize, 3, 'a'); t(u.is_normalized, 'x', 'a')
for s in [r"'\N{no such}'", r"'\N{'", r"'\N'", r"'\N{}'"]:
    try: eval(s)
    except SyntaxError as e: print(e.msg)
