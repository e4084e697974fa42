# Calendars with a locale, and the module as a program.
import calendar, sys, io

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

sys.argv = ['calendar.py']
for args in [['2024', '2'], ['-w', '4', '-l', '2', '2024', '3'], ['-f', '6', '2024', '4'], ['-t', 'text', '2023', '-m', '4', '-s', '3']]: calendar.main(args)
c = calendar.LocaleTextCalendar(6, 'C'); print(c.formatmonth(2024, 5)); print(calendar.LocaleHTMLCalendar(locale='C').formatmonth(2024, 2)[:120])
for year, month in [(2024, 0), (2024, 13), (0, 1)]: t(calendar.monthrange, year, month)
t(calendar.weekday, 2024, 2, 30); t(calendar.setfirstweekday, 7); t(calendar.Calendar(9).firstweekday.__class__); t(calendar.month, 2024, 13); t(calendar.timegm, (1970, 1)); t(lambda: calendar.day_name[7]); t(lambda: list(calendar.month_abbr)[3:5]); t(lambda: calendar.Month(13)); t(calendar.isleap, 'x')
