import calendar as C, datetime
print(C.month(2024,2)); print(C.calendar(2023)); print(C.calendar(9,w=3,l=2,c=1,m=5)); print(C.HTMLCalendar().formatyearpage(2024,5,None).decode()); print(C.HTMLCalendar(6).formatmonth(1,1))
print(C.monthrange(2024,2),C.weekday(2024,2,29),C.leapdays(1900,2100),C.timegm((2024,2,29,1,2,3)),C.isleap(1900),C.monthcalendar(2024,2))
for f,a in ((C.monthrange,(1,13)),(C.setfirstweekday,(7,)),(C.month,(2024,0)),(C.weekday,(2024,2,30))):
    try: f(*a)
    except Exception as e: print(type(e).__name__, e, repr(e))
C.setfirstweekday(C.SUNDAY); print(C.month(-5,1),C.weekheader(3),C.weekheader(10),C.firstweekday())
print(list(C.day_name),list(C.month_abbr),C.month_name[-1],C.day_abbr[2:4],len(C.month_name), C.month_name[0:2])
print(list(C.Calendar(2).itermonthdays3(2023,12))[:3],list(C.Calendar(2).itermonthdays4(2023,12))[-2:],list(C.Calendar().itermonthdates(2024,1))[-1],C.Calendar().yeardayscalendar(2024,4)[0][1])
print(repr(C.MONDAY),C.Month.MAY,repr(C.Day.SUNDAY),C.Month(3).name,C.MAY+1,list(C.Day)[:2],C.Month, C.Month.__module__, C.Month.__qualname__)
print(sorted(set(C.__all__)-{'LocaleTextCalendar','LocaleHTMLCalendar'}))
