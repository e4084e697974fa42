# strptime with all its directives, and what it refuses.
import time, datetime, _strptime

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

for s, f in [('2024-02-29 23:59:58', '%Y-%m-%d %H:%M:%S'), ('Mon Jan  1 2024', '%a %b %d %Y'), ('Monday January 1 24', '%A %B %d %y'), ('12 PM', '%I %p'), ('366 2024', '%j %Y'), ('2024 9 1', '%Y %U %w'), ('2024 09 1', '%G %V %u'),
             ('12:30:45.123456', '%H:%M:%S.%f'), ('+01:30', '%z'), ('-0000', '%z'), ('UTC', '%Z'), ('%', '%%'), ('01/02/24', '%x'), ('01:02:03', '%X'), ('Wed Mar 17 22:44:55 1999', '%c')]:
    t(lambda: tuple(time.strptime(s, f))); t(lambda: datetime.datetime.strptime(s, f))
for s, f in [('x', '%Y'), ('2024', '%'), ('2024', '%Q'), ('2024x', '%Y'), ('31 2 2024', '%d %m %Y'), ('2024 60', '%Y %U'), ('2024 53 1', '%Y %V %u'), ('24', '%H'), ('', '%m'), ('2024', '%Y %'), ('1', '%G'), ('+25:00', '%z')]:
    t(time.strptime, s, f)
t(time.strptime, 3, '%Y'); t(time.strptime, '3', 3)
lt = _strptime.LocaleTime(); print(lt.f_weekday, lt.a_month, lt.am_pm); r = _strptime.TimeRE(); print(r.compile('%Y/%m').match('2003/12').groupdict())
