# Properties of characters in unicodedata.
import unicodedata as u

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

for c in ['a', '5', '½', '²', 'Ⅷ', '一', '\u0301', '(', ' ', '\t', '€', '가', '\U0001F600', '\ud800', '\u0378', 'ß', '﷐', '\u05d0']:
    print(ascii(c), u.category(c), u.bidirectional(c), u.combining(c), u.mirrored(c), u.east_asian_width(c), u.decomposition(c),
          u.name(c, None), u.decimal(c, None), u.digit(c, None), u.numeric(c, None))
for name in ['LATIN SMALL LETTER A', 'latin small letter a', 'HANGUL SYLLABLE GAG', 'CJK UNIFIED IDEOGRAPH-4E00', 'KEYCAP DIGIT ONE',
             'LINE FEED', 'NBSP', 'GRINNING FACE', 'VARIATION SELECTOR-17']:
    t(lambda: ascii(u.lookup(name)))
for form in ['NFC', 'NFD', 'NFKC', 'NFKD']:
    for s in ['é', 'e\u0301', 'ﬁ½²', '가나', 'a\u0323\u0301', 'a\u0301\u0323', 'Å', '']:
        print(form, ascii(u.normalize(form, s)), u.is_normalized(form, s))
many = 'a' + '\u0301' * 40 + '\u0323' * 40
print(len(u.normalize('NFC', many)), ascii(u.normalize('NFC', many))[:20], u.unidata_version)
print('\N{GREEK SMALL LETTER ALPHA}', ascii('\N{nbsp}\N{LINE FEED}'))
