"""Calendars of months and years, as text and as HTML.

Weeks begin with Monday (0), as in Europe, unless setfirstweekday() says otherwise."""

import datetime
import sys
from enum import IntEnum

__all__ = ["IllegalMonthError", "IllegalWeekdayError", "setfirstweekday", "firstweekday", "isleap", "leapdays",
           "weekday", "monthrange", "monthcalendar", "prmonth", "month", "prcal", "calendar", "timegm", "month_name",
           "month_abbr", "day_name", "day_abbr", "Calendar", "TextCalendar", "HTMLCalendar", "LocaleTextCalendar", "LocaleHTMLCalendar", "weekheader", "Day",
           "Month", "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER",
           "NOVEMBER", "DECEMBER", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]

error = ValueError


class IllegalMonthError(ValueError, IndexError):
    def __init__(self, month):
        self.month = month

    def __str__(self):
        return "bad month number %r; must be 1-12" % self.month


class IllegalWeekdayError(ValueError):
    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return "bad weekday number %r; must be 0 (Monday) to 6 (Sunday)" % self.weekday


class _Constant(IntEnum):
    # The members are also constants of the module, and say so.
    def __repr__(self):
        return "calendar." + self._name_


Month = _Constant("Month", "JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER",
                  module=__name__)
Day = _Constant("Day", "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY", start=0, module=__name__)
globals().update(Month.__members__)
globals().update(Day.__members__)


def __getattr__(name):
    if name in ("January", "February"):
        import warnings
        warnings.warn("The '%s' attribute is deprecated, use '%s' instead" % (name, name.upper()),
                      DeprecationWarning, stacklevel=2)
        return 1 if name == "January" else 2
    raise AttributeError("module '%s' has no attribute '%s'" % (__name__, name))


mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


class _names:
    # Names of days or months, made by strftime when they are asked for.
    def __init__(self, format, dates):
        self.format = format
        self.dates = dates

    def __getitem__(self, i):
        found = self.dates[i]
        if isinstance(i, slice):
            return [d and d.strftime(self.format) for d in found]
        return found and found.strftime(self.format)

    def __len__(self):
        return len(self.dates)


_days = [datetime.date(2001, 1, i + 1) for i in range(7)]
_months = [""] + [datetime.date(2001, i + 1, 1) for i in range(12)]
day_name, day_abbr = _names("%A", _days), _names("%a", _days)
month_name, month_abbr = _names("%B", _months), _names("%b", _months)


def isleap(year):
    """Whether a year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    """How many years of range(y1, y2) have 366 days."""
    def before(y):
        return y // 4 - y // 100 + y // 400
    return before(y2 - 1) - before(y1 - 1)


def weekday(year, month, day):
    """The day of the week of a date: 0 is Monday."""
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        year = 2000 + year % 400
    return Day(datetime.date(year, month, day).weekday())


def _length(year, month):
    return mdays[month] + (month == 2 and isleap(year))


def monthrange(year, month):
    """The day of the week of the first day of a month, and how many days it has."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), _length(year, month)


def _split(items, n):
    return [items[i:i + n] for i in range(0, len(items), n)]


class Calendar:
    """What the days of a month or year are. Classes derived from it write them."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def getfirstweekday(self):
        return self._firstweekday % 7

    def setfirstweekday(self, firstweekday):
        self._firstweekday = firstweekday

    firstweekday = property(getfirstweekday, setfirstweekday)

    def iterweekdays(self):
        """The numbers of the days of a week, in the order in which they are shown."""
        first = self.firstweekday
        for i in range(7):
            yield (first + i) % 7

    def _frame(self, year, month):
        # How many days of other months stand before and after those of a month.
        first, days = monthrange(year, month)
        return (first - self.firstweekday) % 7, days, (self.firstweekday - first - days) % 7

    def itermonthdates(self, year, month):
        """The dates of the weeks of a month."""
        for y, m, d in self.itermonthdays3(year, month):
            yield datetime.date(y, m, d)

    def itermonthdays(self, year, month):
        """The days of the weeks of a month: 0 where they belong to other months."""
        before, days, after = self._frame(year, month)
        yield from [0] * before
        yield from range(1, days + 1)
        yield from [0] * after

    def itermonthdays2(self, year, month):
        """Like itermonthdays(), with the day of the week."""
        for i, d in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield d, i % 7

    def itermonthdays3(self, year, month):
        """Year, month and day of the days of the weeks of a month. There is no first and no last year."""
        before, days, after = self._frame(year, month)
        y, m = (year - 1, 12) if month == 1 else (year, month - 1)
        last = _length(y, m)
        for d in range(last - before + 1, last + 1):
            yield y, m, d
        for d in range(1, days + 1):
            yield year, month, d
        y, m = (year + 1, 1) if month == 12 else (year, month + 1)
        for d in range(1, after + 1):
            yield y, m, d

    def itermonthdays4(self, year, month):
        """Like itermonthdays3(), with the day of the week."""
        for i, (y, m, d) in enumerate(self.itermonthdays3(year, month), self.firstweekday):
            yield y, m, d, i % 7

    def monthdatescalendar(self, year, month):
        """A list of the weeks of a month, each a list of dates."""
        return _split(list(self.itermonthdates(year, month)), 7)

    def monthdays2calendar(self, year, month):
        """A list of the weeks of a month, each a list of what itermonthdays2() gives."""
        return _split(list(self.itermonthdays2(year, month)), 7)

    def monthdayscalendar(self, year, month):
        """A list of the weeks of a month, each a list of what itermonthdays() gives."""
        return _split(list(self.itermonthdays(year, month)), 7)

    def yeardatescalendar(self, year, width=3):
        """The months of a year, width in a row, as monthdatescalendar() gives them."""
        return _split([self.monthdatescalendar(year, m) for m in Month], width)

    def yeardays2calendar(self, year, width=3):
        """The months of a year, width in a row, as monthdays2calendar() gives them."""
        return _split([self.monthdays2calendar(year, m) for m in Month], width)

    def yeardayscalendar(self, year, width=3):
        """The months of a year, width in a row, as monthdayscalendar() gives them."""
        return _split([self.monthdayscalendar(year, m) for m in Month], width)


class TextCalendar(Calendar):
    """Calendars as plain text, like those of the program cal."""

    def prweek(self, theweek, width):
        """Print a week, without a newline."""
        print(self.formatweek(theweek, width), end='')

    def formatday(self, day, weekday, width):
        """A day."""
        return ('%2i' % day if day else '').center(width)

    def formatweek(self, theweek, width):
        """A week, without a newline."""
        return ' '.join([self.formatday(d, wd, width) for d, wd in theweek])

    def formatweekday(self, day, width):
        """The name of a day of the week."""
        names = day_name if width >= 9 else day_abbr
        return names[day][:width].center(width)

    def formatweekheader(self, width):
        """The names of the days of the week."""
        return ' '.join([self.formatweekday(i, width) for i in self.iterweekdays()])

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        """The name of a month."""
        name = month_name[themonth]
        return (f"{name} {theyear!r}" if withyear else name).center(width)

    def prmonth(self, theyear, themonth, w=0, l=0):
        """Print a month."""
        print(self.formatmonth(theyear, themonth, w, l), end='')

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """A month, in several lines. w is the width of a day, l the number of lines for a week."""
        w = max(2, w)
        lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1), self.formatweekheader(w)]
        lines += [self.formatweek(week, w) for week in self.monthdays2calendar(theyear, themonth)]
        return ''.join([s.rstrip() + '\n' * max(1, l) for s in lines])

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """A year, in several lines, with m months in a row and c spaces between them."""
        w, l, c = max(2, w), max(1, l), max(2, c)
        width = (w + 1) * 7 - 1
        lines = [repr(theyear).center(width * m + c * (m - 1))]
        header = self.formatweekheader(w)
        for i, row in enumerate(self.yeardays2calendar(theyear, m)):
            months = range(m * i + 1, min(m * (i + 1) + 1, 13))
            lines.append('')
            lines.append(formatstring([self.formatmonthname(theyear, k, width, False) for k in months], width, c))
            lines.append(formatstring([header] * len(months), width, c))
            for j in range(max(map(len, row))):
                weeks = [self.formatweek(cal[j], w) if j < len(cal) else '' for cal in row]
                lines.append(formatstring(weeks, width, c))
        return ''.join([s.rstrip() + '\n' * l for s in lines])

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        """Print a year."""
        print(self.formatyear(theyear, w, l, c, m), end='')


class HTMLCalendar(Calendar):
    """Calendars as HTML. Each kind of cell has a CSS class."""

    cssclasses = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    cssclasses_weekday_head = cssclasses
    cssclass_noday = "noday"
    cssclass_month_head = cssclass_month = "month"
    cssclass_year_head = cssclass_year = "year"

    def formatday(self, day, weekday):
        """A day, as a cell of a table."""
        if not day:
            return f'<td class="{self.cssclass_noday}">&nbsp;</td>'
        return f'<td class="{self.cssclasses[weekday]}">{day:d}</td>'

    def formatweek(self, theweek):
        """A week, as a row of a table."""
        return f"<tr>{''.join([self.formatday(d, wd) for d, wd in theweek])}</tr>"

    def formatweekday(self, day):
        """The name of a day of the week, as a cell of a table."""
        return f'<th class="{self.cssclasses_weekday_head[day]}">{day_abbr[day]}</th>'

    def formatweekheader(self):
        """The names of the days of the week, as a row of a table."""
        return f"<tr>{''.join([self.formatweekday(i) for i in self.iterweekdays()])}</tr>"

    def formatmonthname(self, theyear, themonth, withyear=True):
        """The name of a month, as a row of a table."""
        name = month_name[themonth]
        if withyear:
            name = f'{name} {theyear}'
        return f'<tr><th colspan="7" class="{self.cssclass_month_head}">{name}</th></tr>'

    def formatmonth(self, theyear, themonth, withyear=True):
        """A month, as a table."""
        lines = ['<table border="0" cellpadding="0" cellspacing="0" class="%s">' % self.cssclass_month,
                 self.formatmonthname(theyear, themonth, withyear=withyear), self.formatweekheader()]
        lines += [self.formatweek(week) for week in self.monthdays2calendar(theyear, themonth)]
        return '\n'.join(lines + ['</table>', ''])

    def formatyear(self, theyear, width=3):
        """A year, as a table of tables with width months in a row."""
        width = max(width, 1)
        parts = [f'<table border="0" cellpadding="0" cellspacing="0" class="{self.cssclass_year}">\n',
                 f'<tr><th colspan="{width:d}" class="{self.cssclass_year_head}">{theyear}</th></tr>']
        for row in _split(list(range(1, 13)), width):
            cells = [f'<td>{self.formatmonth(theyear, m, withyear=False)}</td>' for m in row]
            parts.append(f"<tr>{''.join(cells)}</tr>")
        return ''.join(parts + ['</table>'])

    def formatyearpage(self, theyear, width=3, css='calendar.css', encoding=None):
        """A year, as bytes: a page with a style sheet."""
        if encoding is None:
            encoding = sys.getdefaultencoding()
        lines = [f'<?xml version="1.0" encoding="{encoding}"?>',
                 '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
                 '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
                 '<html>', '<head>', f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}" />']
        if css is not None:
            lines.append(f'<link rel="stylesheet" type="text/css" href="{css}" />')
        lines += [f'<title>Calendar for {theyear:d}</title>', '</head>', '<body>',
                  self.formatyear(theyear, width) + '</body>', '</html>', '']
        return '\n'.join(lines).encode(encoding, "xmlcharrefreplace")


class different_locale:
    """A context in which dates have the names of another locale."""

    def __init__(self, locale):
        self.locale = locale

    def __enter__(self):
        import locale
        self.oldlocale = locale.setlocale(locale.LC_TIME, None)
        locale.setlocale(locale.LC_TIME, self.locale)

    def __exit__(self, *exc):
        if self.oldlocale is not None:
            import locale
            locale.setlocale(locale.LC_TIME, self.oldlocale)


class _InLocale:
    # What the two calendars with a locale have in common.
    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        if locale is None:
            import locale as module
            locale = module.setlocale(module.LC_TIME, None)
        self.locale = locale

    def formatweekday(self, *args):
        with different_locale(self.locale):
            return super().formatweekday(*args)

    def formatmonthname(self, *args, **kwargs):
        with different_locale(self.locale):
            return super().formatmonthname(*args, **kwargs)


class LocaleTextCalendar(_InLocale, TextCalendar):
    """A TextCalendar with the names of a locale."""


class LocaleHTMLCalendar(_InLocale, HTMLCalendar):
    """An HTMLCalendar with the names of a locale."""


c = TextCalendar()

firstweekday = c.getfirstweekday
monthcalendar = c.monthdayscalendar
prweek = c.prweek
week = c.formatweek
weekheader = c.formatweekheader
prmonth = c.prmonth
month = c.formatmonth
calendar = c.formatyear
prcal = c.pryear

_colwidth = 7 * 3 - 1
_spacing = 6


def setfirstweekday(firstweekday):
    """Set the day with which weeks begin, for the functions of the module."""
    if not 0 <= firstweekday <= 6:
        raise IllegalWeekdayError(firstweekday)
    c.firstweekday = firstweekday


def formatstring(cols, colwidth=_colwidth, spacing=_spacing):
    """Strings side by side, each in the middle of a column."""
    return (' ' * spacing).join([s.center(colwidth) for s in cols])


def format(cols, colwidth=_colwidth, spacing=_spacing):
    """Print strings side by side."""
    print(formatstring(cols, colwidth, spacing))


EPOCH = 1970
_EPOCH_ORD = datetime.date(EPOCH, 1, 1).toordinal()


def timegm(tuple):
    """The seconds since the epoch of a time in UTC, as time.gmtime() gives it."""
    year, month, day, hour, minute, second = tuple[:6]
    days = datetime.date(year, month, 1).toordinal() - _EPOCH_ORD + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second


def _parser():
    import argparse
    p = argparse.ArgumentParser()
    text = p.add_argument_group('text only arguments')
    html = p.add_argument_group('html only arguments')
    for short, name, default, what in (
            ('-w', '--width', 2, 'width of date column'), ('-l', '--lines', 1, 'number of lines for each week'),
            ('-s', '--spacing', 6, 'spacing between months'), ('-m', '--months', 3, 'months per row')):
        text.add_argument(short, name, type=int, default=default, help=f'{what} (default {default})')
    html.add_argument('-c', '--css', default='calendar.css', help='CSS to use for page')
    p.add_argument('-L', '--locale', help='locale to use for month and weekday names')
    p.add_argument('-e', '--encoding', help='encoding to use for output')
    p.add_argument('-t', '--type', default='text', choices=('text', 'html'), help='output type (text or html)')
    p.add_argument('-f', '--first-weekday', type=int, default=0,
                   help='weekday (0 is Monday, 6 is Sunday) to start each week (default 0)')
    p.add_argument('year', nargs='?', type=int, help='year number')
    p.add_argument('month', nargs='?', type=int, help='month number (1-12, text only)')
    return p


def main(args=None):
    """Print a calendar as the arguments of the program say."""
    parser = _parser()
    o = parser.parse_args(args)
    if o.locale and not o.encoding:
        parser.error('if --locale is specified --encoding is required')
    html = o.type == 'html'
    if html and o.month:
        parser.error('incorrect number of arguments')
    if o.locale:
        cal = (LocaleHTMLCalendar if html else LocaleTextCalendar)(locale=(o.locale, o.encoding))
    else:
        cal = HTMLCalendar() if html else TextCalendar()
    cal.setfirstweekday(o.first_weekday)
    year = datetime.date.today().year if o.year is None else o.year
    if html:
        page = cal.formatyearpage(year, css=o.css, encoding=o.encoding or sys.getdefaultencoding())
    elif o.month is None:
        page = cal.formatyear(year, w=o.width, l=o.lines, c=o.spacing, m=o.months)
    else:
        page = cal.formatmonth(year, o.month, w=o.width, l=o.lines)
    if isinstance(page, str) and o.encoding:
        page = page.encode(o.encoding)
    (sys.stdout if isinstance(page, str) else sys.stdout.buffer).write(page)


if __name__ == '__main__':
    main()
