# What strptime() knows of the locale, and the regular expressions for its directives. time.strptime() itself does without them.
import re
from re import IGNORECASE as _IGNORECASE
import time


def _getlang():
    # The language, which a LocaleTime must be made anew for.
    import locale
    return locale.getlocale(locale.LC_TIME)


class LocaleTime:
    """The names of days, months and zones, in lower case, and the formats of dates and times."""

    def __init__(self):
        def names(directive, field, values):
            t = [1999, 3, 17, 22, 44, 55, 2, 76, 0]
            for v in values:
                t[field] = v
                yield time.strftime(directive, tuple(t)).lower()

        self.lang = _getlang()
        self.a_weekday, self.f_weekday = [list(names(d, 6, range(7))) for d in ('%a', '%A')]
        self.a_month, self.f_month = [['', *names(d, 1, range(1, 13))] for d in ('%b', '%B')]
        self.am_pm = list(names('%p', 3, (1, 22)))
        self.LC_date_time, self.LC_date, self.LC_time = '%a %b %d %H:%M:%S %Y', '%m/%d/%y', '%H:%M:%S'
        time.tzset()
        self.tzname, self.daylight = time.tzname, time.daylight
        self.timezone = frozenset({'utc', 'gmt', self.tzname[0].lower()}), frozenset(
            {self.tzname[1].lower()} if self.daylight else ())


class TimeRE(dict):
    """The regular expression for each directive."""

    def __init__(self, locale_time=None):
        self.locale_time = lt = LocaleTime() if locale_time is None else locale_time
        super().__init__({
            'd': r"(?P<d>3[01]|[12]\d|0[1-9]|[1-9]| [1-9])", 'f': r"(?P<f>\d{1,6})",
            'H': r"(?P<H>2[0-3]|[01]\d|\d)", 'I': r"(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])",
            'G': r"(?P<G>\d{4})", 'Y': r"(?P<Y>\d{4})", 'y': r"(?P<y>\d\d)",
            'j': r"(?P<j>36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])",
            'm': r"(?P<m>1[0-2]|0[1-9]|[1-9])", 'M': r"(?P<M>[0-5]\d|\d)", 'S': r"(?P<S>6[01]|[0-5]\d|\d)",
            'U': r"(?P<U>5[0-3]|[0-4]\d|\d)", 'W': r"(?P<W>5[0-3]|[0-4]\d|\d)", 'V': r"(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)",
            'u': r"(?P<u>[1-7])", 'w': r"(?P<w>[0-6])",
            'z': r"(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))",
            'A': self._names(lt.f_weekday, 'A'), 'a': self._names(lt.a_weekday, 'a'),
            'B': self._names(lt.f_month[1:], 'B'), 'b': self._names(lt.a_month[1:], 'b'), 'p': self._names(lt.am_pm, 'p'),
            'Z': self._names((z for zones in lt.timezone for z in zones), 'Z'), '%': '%'})
        for directive, format in ('c', lt.LC_date_time), ('x', lt.LC_date), ('X', lt.LC_time):
            self[directive] = self.pattern(format)

    @staticmethod
    def _names(names, directive):
        # The longest name first: one may be the beginning of another.
        names = sorted(names, key=len, reverse=True)
        return f"(?P<{directive}>{'|'.join(map(re.escape, names))})" if any(names) else ''

    def pattern(self, format):
        """The regular expression for a format."""
        format = re.sub(r"([\\.^$*+?\(\){}\[\]|])", r"\\\1", format)
        format = re.sub(r'\s+', r'\\s+', format)
        return re.sub(r'%(.)', lambda m: self[m[1]], format)

    def compile(self, format):
        """The compiled regular expression for a format."""
        return re.compile(self.pattern(format), _IGNORECASE)
