import time
def t(f,*a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__,e)
for n in ('monotonic','perf_counter','process_time','thread_time','time','x'): t(time.get_clock_info,n)
t(time.gmtime,1e20); t(time.gmtime,'x'); t(time.gmtime,float('nan')); t(time.gmtime,2**80); t(time.gmtime,1.9); t(time.gmtime,-1.5); t(time.gmtime,0); t(time.gmtime,-1e12);t(time.gmtime,1e15)
t(time.gmtime,1e17);t(time.gmtime,2**62)
g=time.gmtime(5); print(g.tm_zone,g.tm_gmtoff,g[:3],g.tm_year,len(g),time.struct_time(range(9)).tm_zone, time.struct_time(range(10)).tm_zone, g.__reduce__(), g.__replace__(tm_year=5), g==tuple(g))
for a in ((1,2),range(12),5,range(9)): t(time.struct_time,a)
t(time.struct_time,range(9),5); t(time.struct_time,range(9),{'u':1}); t(time.struct_time); t(g.__replace__,5)
import os; os.environ['TZ']='UTC'; time.tzset()
t(time.mktime,(1,2)); t(time.mktime,5); t(time.mktime,(2020,13,45,1,1,1,0,0,0)); t(time.mktime,(2020,1,1,1,1,1,0,0,-1)); t(time.mktime,(10**10,1,1,1,1,1,0,0,-1)); t(time.mktime,(2020,1,1,1,1,1.5,0,0,-1)); t(time.mktime,(2147483648,)+(0,)*8); t(time.mktime,(1,)+(0,)*8)
t(time.asctime,(2020,1,1,1,1,1,0,1,0)); t(time.asctime,(2020,13,1,1,1,1,0,1,0)); t(time.asctime,(20,1,1,1,1,1,7,1,0));t(time.asctime,[1]);t(time.asctime,(12345678,0,0,0,0,0,0,0,0))
t(time.strftime); t(time.strftime,5); t(time.strftime,'%Y',(1900,)*9); t(time.ctime,0); t(time.ctime,1e9)
for i,(lo,hi) in enumerate([(None,None),(-1,13),(-1,32),(-1,24),(-1,60),(-1,62),(-2,7),(-1,367)]):
    for v in (lo,hi):
        if v is not None:
            x=[2000,1,1,0,0,0,0,1,0]; x[i]=v; t(time.strftime,'%c',tuple(x))
x=(2000,0,0,0,0,0,0,0,0); t(time.strftime,'%Y-%m-%d %j',x); t(time.strftime,'\0',x); t(time.strftime,'%',x); t(time.strftime,'%Q %5Y %-d %E %Ey %O %Od|%k %l %P %s %G %V %u %g %C %D %e %F %h %n %R %r %t %T %U %W %w %y %Z %z %X %x %c %+ %L %f %i',(2024,3,5,14,7,9,1,65,0))
for y in (-5,0,5,99,999,12345,-12345): t(time.strftime,'%Y|%y|%C|%G|%F|%c|%x|%D',(y,3,5,4,7,9,1,65,0))
t(time.strftime,'%S %I %p %H',(2000,1,1,0,0,61,0,1,0)); t(time.strftime,'%e é \ud800 %Y',(2000,1,1,0,0,61,0,1,0))
t(time.strftime,'%_d %^a %#Z %010Y %-H %0e %_5d|%+4Y|%5%|%3n|%10A|%-10A|%^B|%#B|%#p|%^c',(2000,1,1,0,0,61,0,1,0))
for y in range(1995,2025):
    for md in ((1,1),(1,3),(12,30),(12,31)):
        w=time.gmtime(time.mktime((y,*md,0,0,0,0,0,0))); print(time.strftime('%G %V %U %W %j %u %w',w),end=';')
print()
t(time.sleep,-1); t(time.sleep,'x'); t(time.sleep); t(time.sleep,float('nan')); t(time.sleep,2**70); t(time.sleep,1e300)
print(time.tzname,time.timezone,time.altzone,time.daylight)
for a in (('x','%Y'),('2020','%Q'),('2020','%'),('2020 1','%Y'),(5,'%Y'),('1',5),('1','%Y'),('x',),('Thu Mar  5 01:02:03 2020',),('30 Feb 2020','%d %b %Y'),('2021 29 2','%Y %d %m'),('2020 5 3','%G %V %w'),('2020 5 ','%G %V '),('5 3','%V %w'),('2020 5 3','%Y %V %w'),('2020 5','%G %j'),
 ('12 pm','%I %p'),('12 AM','%I %p'),('7 pM','%I %p'),('20 1','%y %m'),('69','%y'),('68','%y'),('2020 366','%Y %j'),('2019 366','%Y %j'),('2020 10 Monday','%Y %U %A'),('2020 0 mon','%Y %W %a'),('2018 53 0','%Y %U %w'),('123','%f'),('1','%f'),('1234567','%f'),('+0130','%z'),('-01:30:15.5','%z'),('Z','%z'),('z','%z'),('+01:3015','%z'),('+013015','%z'),('UTC','%Z'),('gmt','%Z'),('EST','%Z'),('2/3/99','%D'),('02/03/99','%x'),('01:02:03','%X'),('Thu Mar  5 01:02:03 2020','%c'),('%','%%'),('a  b\t2020','a b %Y'),('a b2020','a b %Y'),('AbC 1','aBc %m'),('2020-13','%Y-%m'),('61','%S'),('62','%S'),('May 5','%b %w'),('september','%B'),('sep','%B'),('0','%Y'),('0000','%Y'),('٢٠٢٠','%Y'),('2020 W','%Y %%'),('[.]5','[.]%m'),('10000','%Y'),('2020 53 1','%G %V %u'),('2019 53 1','%G %V %u'),('2015 53 7','%G %V %u')):
    t(time.strptime,*a)
s=time.strptime('2020 +0130 UTC','%Y %z %Z'); print(s.tm_zone,s.tm_gmtoff)
s=time.strptime('2020','%Y'); print(s.tm_zone,s.tm_gmtoff)
for tz in ('EST5EDT','EST+05EDT,M4.1.0,M10.5.0','AEST-10AEDT-11,M10.5.0,M3.5.0','Europe/Berlin','UTC+0','XXX-3:30','','<+03>-3','Asia/Kolkata',':America/New_York'):
    os.environ['TZ']=tz; time.tzset(); print(tz,time.tzname,time.timezone,time.altzone,time.daylight)
    for s in (0,1e9,1709647629,1720000000):
        l=time.localtime(s); print(l,l.tm_zone,l.tm_gmtoff,time.strftime('%Z %z %c',l),time.mktime(l), time.ctime(s))
    t(time.strftime,'%Z %z',(2024,7,5,14,7,9,1,65,1)); t(time.strftime,'%Z %z',(2024,1,5,14,7,9,1,65,0)); t(time.strftime,'%Z %z',(2024,1,5,14,7,9,1,65,-1))
    print([time.mktime((2024,m,5,2,30,0,0,0,d)) for m in (1,7) for d in (-1,0,1)])
