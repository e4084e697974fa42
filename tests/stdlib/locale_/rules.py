# The locale C.
import locale

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

locale.setlocale(locale.LC_ALL, 'C')
print(sorted(locale.localeconv().items())); print(locale.setlocale(locale.LC_ALL), locale.getlocale(), locale.CHAR_MAX)
for f, v in [('%d', 1234567), ('%.2f', 1234.567), ('%10.1f|', 3), ('%s %d%%', ('a', 5)), ('%(a)d', {'a': 3}), ('%*d', (5, 42)), ('%x', 255)]: t(locale.format_string, f, v); t(locale.format_string, f, v, grouping=True)
t(locale.str, 3.5); t(locale.atof, '3.25'); t(locale.atoi, '12'); t(locale.delocalize, '1.5'); t(locale.localize, '1.5'); t(locale.currency, 5)
t(locale.strcoll, 'a', 'b'); t(locale.strcoll, 'b', 'a'); t(locale.strcoll, 'a', 'a'); t(locale.strxfrm, 'abc')
t(locale.setlocale, locale.LC_ALL, 'xx_YY'); t(locale.setlocale, 99, 'C'); t(locale.setlocale, 'x'); t(locale.atoi, 'x'); t(locale.atof, 'x'); t(locale.strcoll, 1, 'a'); t(locale.format_string, '%d', 'x')
