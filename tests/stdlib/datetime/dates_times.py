import os, time as T; os.environ["TZ"] = "UTC"; T.tzset()
import datetime as D
from datetime import *
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__,e)
t(date); t(date,1); t(date,1,2,3,4); t(date,'a',1,1); t(date,1,2,x=3); t(date,2000,13,1); t(date,2000,2,30); t(date,0,1,1); t(date,10000,1,1); t(date,2000,1.0,1); t(date,2000,1,day=2,month=3); t(date,2**40,1,1); t(date,2**70,1,1); t(date,2000,0,1);t(date,-5,1,1)
t(time,24); t(time,0,60); t(time,0,0,60); t(time,0,0,0,10**6); t(time,tzinfo=5); t(time,fold=2); t(time,0,0,0,0,None,1); t(time,'x'); t(time,1,2,3,4,None,fold=1); t(time,-1);t(time,1,2,3,4,None,5)
t(datetime,2000); t(datetime); t(datetime,2000,1,1,1,1,1,1,5); t(datetime,2000,1,1,24); t(datetime,2000,1,1,fold=3); t(datetime,2000,1,1,1,1,1,1,None,1); t(datetime,2000,1,1,x=4)
t(timedelta,'x'); t(timedelta,1,2,3,4,5,6,7,8); t(timedelta,q=1); t(timedelta,10**9); t(timedelta,1e300); t(timedelta,float('nan')); t(timedelta,float('inf')); t(timedelta,-10**9,1); t(timedelta,days=999999999,hours=24); t(timedelta,hours='1'); t(timedelta,None); t(timedelta,10**20); t(timedelta,microseconds=10**30)
td=timedelta(1,2,3); dt=datetime(2000,1,2,3,4,5,6); d=date(2000,1,2); tm=time(1,2,3,4)
import operator as o
for a in (td,dt,d,tm,1,1.5,None):
    for b in (td,dt,d,tm,2,0,0.0,2.5):
        if type(a) in (int,float,str,type(None)) and type(b) in (int,float,str): continue
        for op in ('add','sub','mul','truediv','floordiv','mod','lt','eq','le','gt','ne'):
            print(op,a,b,end=' '); t(getattr(o,op),a,b)
t(divmod,td,timedelta(0,7)); t(divmod,td,0); t(divmod,td,2); t(o.mul,td,float('nan')); t(o.mul,td,float('inf')); t(o.truediv,td,float('nan')); t(o.mul,td,1e300); t(o.truediv,td,timedelta()); t(o.floordiv,td,timedelta()); t(o.mod,td,timedelta()); t(o.mul,timedelta.max,2); t(o.add,timedelta.max,timedelta.resolution); t(o.neg,timedelta.max); t(abs,timedelta.min)
t(o.add,date.max,timedelta(1)); t(o.sub,date.min,timedelta(1)); t(o.add,datetime.max,timedelta.resolution); t(o.sub,datetime.min,timedelta.resolution); t(o.add,d,timedelta.max); t(o.add,dt,timedelta.max);t(o.add,dt,timedelta.min)
t(date.fromordinal,0); t(date.fromordinal,-1); t(date.fromordinal,10**7); t(date.fromordinal,'x'); t(date.fromordinal,2**40); t(date.fromordinal,730000)
t(date.fromtimestamp,'x'); t(date.fromtimestamp,1e20); t(date.fromtimestamp,float('nan')); t(datetime.fromtimestamp,1e12); t(datetime.fromtimestamp,1e20); t(datetime.fromtimestamp,-1e12); t(datetime.fromtimestamp,None); t(datetime.fromtimestamp,0,5); t(datetime.fromtimestamp); t(datetime.fromtimestamp,2**70)
t(date.fromisocalendar,2020,54,1); t(date.fromisocalendar,2021,53,1); t(date.fromisocalendar,2020,1,8); t(date.fromisocalendar,0,1,1); t(date.fromisocalendar,10000,1,1); t(date.fromisocalendar,2020,53,7); t(date.fromisocalendar,'x',1,1); t(date.fromisocalendar,2020); t(date.fromisocalendar,9999,53,1); t(date.fromisocalendar,2020,0,1);t(date.fromisocalendar,9999,52,6);t(date.fromisocalendar,2**70,1,1)
t(d.replace,2001); t(d.replace,month=13); t(d.replace,x=1); t(d.replace,1,2,3,4); t(dt.replace,fold=2); t(dt.replace,tzinfo=4); t(dt.replace,hour=24); t(tm.replace,hour=24); t(tm.replace,hour=7,fold=1); t(d.__replace__,5); t(d.__replace__,day=5)
t(d.strftime); t(d.strftime,5); t(d.strftime,'%Y-%m-%d %H:%M:%S %z %Z %f|%:z'); t(tm.strftime,'%Y-%m-%d %H:%M:%S %z %Z %f|%:z'); t(dt.strftime,'%d %z %Z %f %:z %%z %'); t(d.strftime,format='%Y'); t(d.strftime,'a\0b %Y'); t(format,d,'%d'); t(format,d,''); t(d.__format__,5); t(d.__format__,'\ud800%Y'); t(date(5,1,1).strftime,'%Y %C %F %G'); t(d.strftime,'')
t(dt.isoformat,'x'); t(dt.isoformat,'xx'); t(dt.isoformat,5); t(dt.isoformat,' ','foo'); t(dt.isoformat,timespec='hours'); t(dt.isoformat,sep='\ud800',timespec='minutes'); t(dt.isoformat,'T','milliseconds'); t(tm.isoformat,'seconds'); t(tm.isoformat,'q'); t(tm.isoformat,5); t(time(1).isoformat); t(time(1,2,3).isoformat,'microseconds'); t(time(1,2,3,999999).isoformat,'milliseconds'); t(dt.isoformat,timespec='auto'); t(dt.replace(microsecond=0).isoformat)
t(datetime.combine,d,5); t(datetime.combine,5,tm); t(datetime.combine,d,tm); t(datetime.combine,d,tm,timezone.utc); t(datetime.combine,d); t(datetime.combine,dt,tm)
t(datetime.strptime,'x','%Y'); t(datetime.strptime,'2020','%Q'); t(datetime.strptime,'2020-01-02 +01:30','%Y-%m-%d %z'); t(datetime.strptime,'2020 UTC +0000','%Y %Z %z'); t(datetime.strptime,'2020 UTC','%Y %Z'); t(datetime.strptime,'.5 2020','.%f %Y'); t(datetime.strptime,5,'%Y'); t(datetime.strptime,'-00:02:03.5','%z'); t(datetime.strptime,'61','%S');t(datetime.strptime,'60','%S')
t(timezone); t(timezone,5); t(timezone,timedelta(1)); t(timezone,timedelta(-1)); t(timezone,timedelta(0,0,1)); t(timezone,timedelta(hours=1),5); t(timezone,timedelta(hours=1),'x'); t(timezone,timedelta()); t(timezone,timedelta(),'UTC'); t(timezone,timedelta(hours=-5,minutes=30)); t(timezone,timedelta(1),x=1); t(timezone,timedelta(seconds=5,microseconds=7))
z=timezone(timedelta(hours=5,minutes=30)); t(str,z); t(str,timezone.utc); t(z.utcoffset,5); t(z.utcoffset,None); t(z.tzname,dt); t(z.tzname,5); t(z.dst,dt); t(z.dst,5); t(z.fromutc,dt); t(z.fromutc,dt.replace(tzinfo=z)); t(z.fromutc,5); t(str,timezone(timedelta(0,-5,3))); t(o.eq,timezone.utc,timezone(timedelta())); t(timezone.utc.__getinitargs__); t(z.__getinitargs__); t(timezone(timedelta(0),'q').__getinitargs__); print(timezone.min,timezone.max,UTC is timezone.utc,timezone(timedelta(0)) is timezone.utc)
q=tzinfo(); t(q.utcoffset,dt); t(q.tzname,dt); t(q.dst,dt); t(q.fromutc,dt); t(q.fromutc,dt.replace(tzinfo=q)); t(q.utcoffset); t(dt.replace(tzinfo=q).utcoffset); print(type(tzinfo(1,2,a=3)))
class Z(tzinfo):
    def __init__(s,off,dst=timedelta(0),name='Z'): s.o,s.d,s.n=off,dst,name
    def utcoffset(s,dt): return s.o
    def dst(s,dt): return s.d
    def tzname(s,dt): return s.n
for off in (5,timedelta(1),timedelta(0,3600),None,timedelta(0,-3600,5)):
    a=dt.replace(tzinfo=Z(off)); t(a.utcoffset); t(a.isoformat); t(a.dst); t(a.tzname); t(str,a); t(a.timestamp); t(a.utctimetuple); t(a.timetuple); t(a.astimezone,timezone.utc); t(hash,a) if off == 5 else 0; t(a.strftime,'%z %Z %:z')
    b=tm.replace(tzinfo=Z(off)); t(b.utcoffset); t(b.isoformat); t(b.dst); t(b.tzname); t(b.strftime,'%z %Z %:z'); t(o.lt,b,tm); t(o.eq,b,tm); t(o.lt,a,dt); t(o.eq,a,dt); t(o.sub,a,dt); t(o.sub,a,a)
t(dt.replace(tzinfo=Z(timedelta(0),5)).dst); t(dt.replace(tzinfo=Z(timedelta(0),name=5)).tzname); t(dt.replace(tzinfo=Z(timedelta(0),name=None)).strftime,'%Z');t(dt.replace(tzinfo=Z(timedelta(0),name='%z')).strftime,'%Z')
t(dt.astimezone,5); t(dt.astimezone,z); t(dt.replace(tzinfo=z).astimezone,timezone.utc); t(dt.replace(tzinfo=z).astimezone,z)
print(repr(td),repr(timedelta()),repr(timedelta(0,5)),repr(timedelta(0,0,-1)),str(td),str(timedelta(-1)),str(timedelta(2,3,4)),str(timedelta(0,0,-1)),timedelta(1.5),timedelta(0.1,0.2,0.3,0.4,0.5,0.6,0.7),timedelta(microseconds=0.5),timedelta(microseconds=1.5),timedelta(microseconds=-0.5),timedelta(microseconds=2.5),timedelta(days=True))
print(repr(d),repr(dt),repr(tm),repr(dt.replace(fold=1)),repr(dt.replace(second=0,microsecond=0)),repr(dt.replace(microsecond=0)),repr(tm.replace(fold=1,microsecond=0)),repr(time()),repr(dt.replace(tzinfo=z)),repr(tm.replace(tzinfo=timezone.utc)),repr(z),repr(timezone.utc),repr(timezone(timedelta(0),'x')),str(dt),str(d),str(tm))
print(d.isocalendar(),d.isocalendar()[0],d.isocalendar().week,tuple(d.isocalendar()),type(d.isocalendar()),d.isoweekday(),d.weekday(),d.toordinal(),d.ctime(),dt.ctime(),d.timetuple(),dt.timetuple(),dt.date(),dt.time(),dt.replace(tzinfo=z).timetz(),dt.replace(tzinfo=z).time())
t(td.total_seconds); print(timedelta(365).total_seconds(), (-td).total_seconds(), timedelta.min.total_seconds(), td.days,td.seconds,td.microseconds, bool(td), bool(timedelta()), +td, -td, abs(-td), td*2, 2*td, td*1.5, td/3, td/2.5, td//7, td/timedelta(0,1), td//timedelta(0,1), td%timedelta(0,1))
print(date.min,date.max,date.resolution,datetime.min,datetime.max,datetime.resolution,time.min,time.max,time.resolution,timedelta.min,timedelta.max,timedelta.resolution,MINYEAR,MAXYEAR)
print(hash(date(2000,1,2))==hash(date(2000,1,2)),hash(dt.replace(tzinfo=z))==hash(dt.replace(tzinfo=z).astimezone(timezone.utc)),hash(tm)==hash(time(1,2,3,4)),hash(td)==hash(timedelta(1,2,3)), {d:1}[date(2000,1,2)])
t(setattr,d,'x',5); t(getattr,d,'hour'); t(d.__reduce__) ; t(td.__reduce__); t(z.__reduce__)
print(sorted(n for n in dir(date)),sorted(n for n in dir(datetime)),sorted(dir(time)),sorted(dir(timedelta)),sorted(dir(timezone)),sorted(dir(tzinfo)),D.__all__)
class S(date):
    def __new__(cls,*a,**k): s=super().__new__(cls,*a,**k); return s
s=S(2000,1,2); print(repr(s),type(s+timedelta(1)),type(s.replace(day=4)),type(S.today()),type(S.fromordinal(5)),type(S.fromisoformat('2020-01-01')),type(s-s),s==d,s<date(2001,1,1), S.min)
class T(datetime):
    pass
s=T(2000,1,2,3); s.foo=1; print(repr(s),type(s+timedelta(1)),type(s.replace(day=4)),type(T.now()),type(T.fromordinal(5)),type(T.fromisoformat('2020-01-01')),type(T.combine(d,tm)),type(T.strptime('2020','%Y')),type(s.astimezone(timezone.utc)),type(s.date()),type(T.fromtimestamp(0)),type(s-timedelta(1)),s.foo,s.__dict__)
class U(timedelta): pass
s=U(1); print(repr(s),type(s+s),type(s*2),type(-s),type(abs(s)),s==timedelta(1),hash(s)==hash(timedelta(1)),str(s))
class V(time): pass
s=V(1); print(repr(s),type(s.replace(hour=3)),type(V.fromisoformat('01:02')),s==time(1))
class W(T):
    def __str__(self): return 'W!'
    def isoformat(self): return 'iso'
print(str(W(2000,1,1)),format(W(2000,1,1)),str(T(2000,1,1)),f'{W(2000,1,1):%Y}')
