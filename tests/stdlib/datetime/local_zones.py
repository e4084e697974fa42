import copy, os
from time import tzset
from datetime import *
for tz in ('EST5EDT,M3.2.0,M11.1.0', 'UTC', 'AEST-10AEDT,M10.1.0,M4.1.0/3'):
    os.environ['TZ'] = tz
    tzset()
    for s in (0, 1e9, 1699163999.25, 1699164000, 1699167600, 1699171200, 1710054000, 1710057600, 1e9 + 0.5e-6, 2.5e-6, -1.5):
        d = datetime.fromtimestamp(s)
        print(tz, repr(d), d.timestamp() == s, d.astimezone().tzname(), d.astimezone(UTC), date.fromtimestamp(s))
    gap = datetime(2024, 3, 10, 2, 30)
    print(gap.timestamp(), gap.replace(fold=1).timestamp(), gap.astimezone(), gap.replace(fold=1).astimezone(UTC))
    twice = datetime(2023, 11, 5, 1, 30)
    print(twice.timestamp(), twice.replace(fold=1).timestamp(), twice == twice.replace(fold=1), twice.astimezone(), twice.replace(fold=1).astimezone())


class Eastern(tzinfo):
    "A zone with summer time, which knows fold."
    def bounds(self, year):
        first = datetime(year, 3, 8)
        start = first + timedelta(days=(6 - first.weekday()) % 7, hours=2)
        last = datetime(year, 11, 1)
        return start, last + timedelta(days=(6 - last.weekday()) % 7, hours=2)

    def utcoffset(self, dt):
        return timedelta(hours=-5) + self.dst(dt)

    def tzname(self, dt):
        return 'EDT' if self.dst(dt) else 'EST'

    def dst(self, dt):
        if dt is None:
            return timedelta(0)
        start, end = self.bounds(dt.year)
        dt = dt.replace(tzinfo=None, fold=0) if not dt.fold else dt.replace(tzinfo=None, fold=0) + timedelta(hours=1)
        return timedelta(hours=1) if start <= dt < end else timedelta(0)


E = Eastern()
for u in (datetime(2024, 3, 10, 6, 59), datetime(2024, 3, 10, 7), datetime(2024, 7, 1), datetime(2024, 11, 3, 5, 30), datetime(2024, 11, 3, 7)):
    local = u.replace(tzinfo=UTC).astimezone(E)
    print(local, local.tzname(), local.utcoffset(), local.dst(), local.timetuple().tm_isdst, local.astimezone(UTC))
a = datetime(2024, 11, 3, 1, 30, tzinfo=E)
b = a.replace(fold=1)
print(a == b, hash(a) == hash(b), a.utcoffset(), b.utcoffset(), b - a, a == a.astimezone(UTC), datetime(2024, 7, 1, tzinfo=E) == datetime(2024, 7, 1, 4, tzinfo=UTC))
print(datetime(2024, 7, 1, tzinfo=E) < datetime(2024, 7, 1, 4, 1, tzinfo=UTC), time_ := datetime(2024, 7, 1, 5, tzinfo=E).timetz(), time_.utcoffset())
for x in (a, b, a.date(), a.time(), a.timetz(), timedelta(1, 2, 3), UTC, timezone(timedelta(hours=3), 'X'), a.isocalendar()):
    y = x.__reduce_ex__(4)
    print(y[0], type(y[1]), y[0](*y[1]) == x, copy.copy(x) == x)
print(datetime(b'\x07\xe8\x8b\x03\x01\x1e\x00\x00\x00\x05', UTC).__repr__())
print(sorted({date(2024, 1, 2): 1, date(2023, 1, 1): 2}), max(timedelta(1), timedelta(0, 86401)), sum([timedelta(1), timedelta(2)], timedelta()))
