"""How numbers, text and dates are written in a place. Only the locale C is there, with text in UTF-8."""

from builtins import str as _str

__all__ = ["getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "localeconv", "strcoll",
           "strxfrm", "str", "atof", "atoi", "format_string", "currency", "normalize", "LC_CTYPE", "LC_COLLATE",
           "LC_MESSAGES", "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LC_ALL", "CHAR_MAX", "getencoding"]

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127


class Error(Exception):
    pass


_UTF8 = frozenset(('C.UTF-8', 'C.utf8', 'C.UTF8', 'C.utf-8'))
_now = ['C.UTF-8', 'C', 'C', 'C', 'C', 'C']


def setlocale(category, locale=None):
    """Choose the locale for a category, or with None ask which it is."""
    if not isinstance(category, int) or not 0 <= category <= LC_ALL:
        if isinstance(category, int):
            raise Error("unsupported locale setting")
        raise TypeError(f"'{type(category).__name__}' object cannot be interpreted as an integer")
    if locale and not isinstance(locale, _str):
        locale = normalize(_join(locale))
    categories = range(LC_ALL) if category == LC_ALL else (category,)
    if locale is not None:
        if ';' in locale and category == LC_ALL:
            parts = dict(part.partition('=')[::2] for part in locale.split(';'))
            chosen = [parts.get(name, _now[i]) for i, name in enumerate(_NAMES)]
        else:
            chosen = [locale] * LC_ALL
        for name in chosen:
            if name not in ('', 'C', 'POSIX') and name not in _UTF8:
                raise Error("unsupported locale setting")
        for c in categories:
            _now[c] = 'C.UTF-8' if chosen[c] == '' else 'C' if chosen[c] == 'POSIX' else chosen[c]
    if category != LC_ALL:
        return _now[category]
    if len(set(_now)) == 1:
        return _now[0]
    return ';'.join(f'{name}={_now[i]}' for i, name in enumerate(_NAMES))


_NAMES = 'LC_CTYPE', 'LC_NUMERIC', 'LC_TIME', 'LC_COLLATE', 'LC_MONETARY', 'LC_MESSAGES'

_override_localeconv = {}


def localeconv():
    """The rules for numbers and amounts of money, as a dict."""
    d = dict.fromkeys(('int_curr_symbol', 'currency_symbol', 'mon_decimal_point', 'mon_thousands_sep', 'positive_sign',
                       'negative_sign', 'thousands_sep'), '')
    d.update(dict.fromkeys(('int_frac_digits', 'frac_digits', 'p_cs_precedes', 'p_sep_by_space', 'n_cs_precedes',
                            'n_sep_by_space', 'p_sign_posn', 'n_sign_posn'), CHAR_MAX))
    d.update(decimal_point='.', grouping=[], mon_grouping=[])
    d.update(_override_localeconv)
    return d


def strcoll(os1, os2, /):
    """Compare two strings: negative, 0 or positive. In this locale code points are compared."""
    _check_text('strcoll', os1, os2)
    return (os1 > os2) - (os1 < os2)


def strxfrm(string, /):
    """A string that compares as strcoll() does."""
    _check_text('strxfrm', string)
    return string


def _check_text(function, *args):
    for i, s in enumerate(args, 1):
        if not isinstance(s, _str):
            where = f'argument {i}' if len(args) > 1 else 'argument'
            raise TypeError(f"{function}() {where} must be str, not {type(s).__name__}")
        if '\0' in s:
            raise ValueError("embedded null character")


def _intervals(grouping):
    # The lengths of groups of digits, from the right.
    last = None
    for size in grouping:
        if size == CHAR_MAX:
            return
        if size == 0:
            if last is None:
                raise ValueError("invalid grouping")
            while True:
                yield last
        yield size
        last = size


def _group(s, monetary=False):
    conv = localeconv()
    sep = conv['mon_thousands_sep' if monetary else 'thousands_sep']
    grouping = conv['mon_grouping' if monetary else 'grouping']
    if not grouping:
        return s, 0
    tail = s[len(s.rstrip(' ')):]
    s = s.rstrip(' ')
    parts = []
    for size in _intervals(grouping):
        if not s or s[-1] not in '0123456789':
            break
        parts.append(s[-size:])
        s = s[:-size]
    if s:
        parts.append(s)
    parts.reverse()
    if len(parts) > 1 and not parts[0].strip(' -+'):  # the sign or padding alone
        parts[:2] = [parts[0] + parts[1]]
    return sep.join(parts) + tail, len(sep) * (len(parts) - 1)


def _strip_padding(s, amount):
    # As many blanks are taken away as separators have come.
    left = 0
    while amount and left < len(s) and s[left] == ' ':
        left += 1
        amount -= 1
    s = s[left:]
    while amount and s.endswith(' '):
        s = s[:-1]
        amount -= 1
    return s


_percent = None


def _format(percent, value, grouping=False, monetary=False, *additional):
    text = percent % ((value, *additional) if additional else value)
    if percent[-1] in 'eEfFgGdiu':
        text = _localize(text, grouping, monetary, percent[-1] in 'eEfFgG')
    return text


def _localize(text, grouping, monetary, real):
    seps = 0
    if real:
        whole, point, fraction = text.partition('.')
        if grouping:
            whole, seps = _group(whole, monetary)
        mark = localeconv()['mon_decimal_point' if monetary else 'decimal_point']
        text = whole + mark + fraction if point else whole
    elif grouping:
        text, seps = _group(text, monetary)
    return _strip_padding(text, seps) if seps else text


def format_string(f, val, grouping=False, monetary=False):
    """f % val, with numbers as the locale writes them."""
    global _percent
    if _percent is None:
        import re
        _percent = re.compile(r'%(?:\((?P<key>.*?)\))?(?P<modifiers>[-#0-9 +*.hlL]*?)[eEfFgGdiouxXcrsa%]')
    specs = list(_percent.finditer(f))
    if isinstance(val, dict):
        parts = [_one(m.group(), val, grouping, monetary) for m in specs]
    else:
        rest = list(val) if isinstance(val, tuple) else [val]
        parts = []
        for m in specs:
            if m.group()[-1] == '%':
                parts.append('%')
                continue
            count = m.group('modifiers').count('*') + 1
            args, rest = rest[:count], rest[count:]
            parts.append(_one(m.group(), tuple(args), grouping, monetary))
    out, at = [], 0
    for m, part in zip(specs, parts):
        out += f[at:m.start()], part
        at = m.end()
    return ''.join(out) + f[at:]


def _one(spec, val, grouping, monetary):
    text = spec % val
    return _localize(text, grouping, monetary, spec[-1] in 'eEfFgG') if spec[-1] in 'eEfFgGdiu' else text


def currency(val, symbol=True, grouping=False, international=False):
    """An amount of money."""
    conv = localeconv()
    digits = conv['int_frac_digits' if international else 'frac_digits']
    if digits == CHAR_MAX:
        raise ValueError("Currency formatting is not possible using the 'C' locale.")
    text = _localize(f'{abs(val):.{digits}f}', grouping, True, True)
    sign = 'n' if val < 0 else 'p'
    if symbol:
        name = conv['int_curr_symbol' if international else 'currency_symbol']
        space = ' ' if conv[sign + '_sep_by_space'] and not international else ''
        if conv[sign + '_cs_precedes']:
            text = name + space + text
        else:
            if international and name.endswith(' '):
                name = name[:-1]
            text = text + (' ' if conv[sign + '_sep_by_space'] else '') + name
    mark = conv['negative_sign' if val < 0 else 'positive_sign']
    place = conv[sign + '_sign_posn']
    if place == 0:
        return '(' + text + ')'
    if place in (1, 3, 4, CHAR_MAX):
        return mark + text
    return text + mark


def str(val):
    """A float as the locale writes it."""
    return _format("%.12g", val)


def delocalize(string):
    """A number as Python writes it."""
    conv = localeconv()
    if conv['thousands_sep']:
        string = string.replace(conv['thousands_sep'], '')
    if conv['decimal_point']:
        string = string.replace(conv['decimal_point'], '.')
    return string


def localize(string, grouping=False, monetary=False):
    """A number that Python has written, as the locale writes it."""
    return _localize(string, grouping, monetary, True)


def atof(string, func=float):
    """The float that a text in the locale's form stands for."""
    return func(delocalize(string))


def atoi(string):
    """The int that a text in the locale's form stands for."""
    return int(delocalize(string))


# Names of encodings as locales have them.
locale_encoding_alias = {'utf_8': 'UTF-8', 'utf8': 'UTF-8', 'iso8859_1': 'ISO8859-1', 'iso_8859_1': 'ISO8859-1',
                         'latin_1': 'ISO8859-1', 'iso88591': 'ISO8859-1', 'iso885915': 'ISO8859-15', 'ascii': 'ISO8859-1'}
locale_alias = {'c': 'C', 'c.utf8': 'C.UTF-8', 'posix': 'C', 'posix.utf8': 'C.UTF-8', 'c.ascii': 'C', 'c.en': 'C'}


def normalize(localename):
    """A name of a locale in its usual form, as far as it is known."""
    name, dot, encoding = localename.lower().partition('.')
    encoding, at, modifier = encoding.partition('@')
    simple = encoding.replace('-', '').replace('_', '')
    found = locale_alias.get(name + (dot and '.' + simple))
    if found is not None:
        return found
    if not dot:
        return locale_alias.get(name, localename)
    language, _, territory = name.partition('_')
    encoding = locale_encoding_alias.get(simple, encoding.upper() if encoding else '')
    return language + (territory and '_' + territory.upper()) + '.' + encoding + at + modifier


def _split(localename):
    code = normalize(localename)
    if '@' in code:
        code, _, modifier = code.partition('@')
        if modifier == 'euro' and '.' not in code:
            return code, 'iso-8859-15'
    if '.' in code:
        language, _, encoding = code.partition('.')
        return (None if language == 'C' and encoding == 'UTF-8' else language), encoding
    if code == 'C':
        return None, None
    if code == 'UTF-8':
        return None, 'UTF-8'
    raise ValueError('unknown locale: %s' % localename)


_parse_localename = _split


def _join(pair):
    try:
        language, encoding = pair
    except (TypeError, ValueError):
        raise TypeError('Locale must be None, a string, or an iterable of two strings -- language code, encoding.') from None
    language = 'C' if language is None else language
    return language if encoding is None else language + '.' + encoding


def getlocale(category=LC_CTYPE):
    """Language and encoding of a category."""
    name = setlocale(category)
    if category == LC_ALL and ';' in name:
        raise TypeError('category LC_ALL is not supported')
    return _split(name)


def _getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    import os
    for variable in envvars:
        value = os.environ.get(variable)
        if value:
            return _split(value.partition(':')[0] if variable == 'LANGUAGE' else value)
    return _split('C')


def getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    """Language and encoding that the environment names."""
    import warnings
    warnings._deprecated(
        "locale.getdefaultlocale",
        "{name!r} is deprecated and slated for removal in Python {remove}. "
        "Use setlocale(), getencoding() and getlocale() instead.", remove=(3, 15))
    return _getdefaultlocale(envvars)


def getencoding():
    """The encoding of text: utf-8."""
    return 'utf-8'


def getpreferredencoding(do_setlocale=True):
    """The encoding of text: utf-8."""
    return 'utf-8'


CODESET = 14
RADIXCHAR, THOUSEP = 65536, 65537
DAY_1, MON_1 = 131079, 131098
D_T_FMT, D_FMT, T_FMT, T_FMT_AMPM = 131112, 131113, 131114, 131115
AM_STR, PM_STR = 131110, 131111
YESEXPR, NOEXPR = 327680, 327681


def nl_langinfo(key, /):
    """A text of the locale, such as its encoding."""
    texts = {CODESET: 'UTF-8', RADIXCHAR: '.', THOUSEP: '', D_T_FMT: '%a %b %e %H:%M:%S %Y', D_FMT: '%m/%d/%y',
             T_FMT: '%H:%M:%S', T_FMT_AMPM: '%I:%M:%S %p', AM_STR: 'AM', PM_STR: 'PM', YESEXPR: '^[yY]', NOEXPR: '^[nN]'}
    try:
        return texts[key]
    except KeyError:
        raise ValueError("unsupported langinfo constant") from None
