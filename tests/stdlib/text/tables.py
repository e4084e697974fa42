# csv: readers, writers, dialects, dicts and guesses.
import csv, io, _csv
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, type(e).__module__, '|', e)
def W(rows, **k):
    s=io.StringIO(); w=csv.writer(s, **k)
    r=[w.writerow(x) for x in rows]
    return s.getvalue(), r
def R(lines, **k): return list(csv.reader(lines, **k))
for k in [dict(delimiter=5),dict(delimiter='ab'),dict(delimiter=''),dict(delimiter=None),dict(quotechar=5),dict(quotechar='ab'),dict(quotechar=None),dict(quotechar=''),dict(escapechar='ab'),dict(escapechar=5),dict(escapechar=''),dict(lineterminator=5),dict(lineterminator=None),dict(quoting=9),dict(quoting='x'),dict(quoting=None),dict(quoting=-1),dict(quotechar=None,quoting=csv.QUOTE_NONE),dict(quotechar='',quoting=0),dict(foo=1),dict(delimiter='\n'),dict(delimiter=' ',skipinitialspace=True),dict(quotechar='\r'),dict(escapechar='\n'),dict(delimiter=',',quotechar=','),dict(delimiter=',',escapechar=','),dict(lineterminator=',',delimiter=','),dict(quotechar='"',escapechar='"'),dict(escapechar=' ',skipinitialspace=True),dict(quotechar=' ',skipinitialspace=True),dict(strict=[]),dict(dialect='nope'),dict(dialect=5),dict(dialect=None), dict(lineterminator='ab', quotechar='b'),dict(quotechar='ab',quoting=csv.QUOTE_NONE),dict(delimiter=b'a')]:
    t(lambda: type(csv.reader([],**k))); t(lambda: type(csv.writer(io.StringIO(),**k)))
t(lambda: csv.reader()); t(lambda: csv.reader(5)); t(lambda: csv.writer(5)); t(lambda: csv.writer()); t(lambda: csv.reader([],'excel','x'))
t(lambda: R(['a,b,c','1,"2,3","4""5"','','x,,'])); t(lambda: R(['a,"b\n','c"\n','d'])); t(lambda: R(['a,"b'])); t(lambda: R(['a,"b'],strict=True)); t(lambda: R(['a"b,"c"d'])); t(lambda: R(['"c"d'],strict=True)); t(lambda: R(['a\0b'])); t(lambda: R([b'a'])); t(lambda: R([5])); t(lambda: R(['a\rb'])); t(lambda: R(['a\r\n','b\n\n'])); t(lambda: R(['1,"2",x,'],quoting=csv.QUOTE_NONNUMERIC)); t(lambda: R(['1,"2",3.5'],quoting=csv.QUOTE_NONNUMERIC)); t(lambda: R(['a\\,b,"c\\"d"'],escapechar='\\')); t(lambda: R(['a,"b",\'c\''],quoting=csv.QUOTE_NONE)); t(lambda: R(['a, "b", c'],skipinitialspace=True)); t(lambda: R(["a;'b;c'"],delimiter=';',quotechar="'")); t(lambda: R(['1,,"",x'],quoting=csv.QUOTE_NOTNULL)); t(lambda: R(['1,,"",2'],quoting=csv.QUOTE_STRINGS)); t(lambda: R(['"a""b"'],doublequote=False)); t(lambda: R(['a\\'],escapechar='\\')); t(lambda: R(['a\\\n','b'],escapechar='\\')); t(lambda: R(['a'*200000])) if 0 else None
t(lambda: R(['x'*131073])); t(lambda: csv.field_size_limit()); t(lambda: csv.field_size_limit(5)); t(lambda: R(['abcdef'])); t(lambda: csv.field_size_limit('x')); t(lambda: csv.field_size_limit(1,2)); csv.field_size_limit(131072)
r=csv.reader(['a,b','"c\n','d"','e']); print(r.line_num, next(r), r.line_num, next(r), r.line_num, type(r), type(r.dialect)); t(lambda: next(r)); t(lambda:next(r)); t(lambda: r.dialect.delimiter); print(iter(r) is r)
t(lambda: W([[1,'a,b','c"d',None,1.5,'','x\ny'],[],[''],[None],'abc'])); t(lambda: W([['a b','"']],quoting=csv.QUOTE_ALL)); t(lambda: W([['a',1,2.5,None]],quoting=csv.QUOTE_NONNUMERIC)); t(lambda: W([['a,b']],quoting=csv.QUOTE_NONE)); t(lambda: W([['a,b','c"d']],quoting=csv.QUOTE_NONE,escapechar='\\')); t(lambda: W([['a"b']],doublequote=False)); t(lambda: W([['a"b\\']],doublequote=False,escapechar='\\')); t(lambda: W([['a',None,'',1]],quoting=csv.QUOTE_STRINGS)); t(lambda: W([['a',None,'',1]],quoting=csv.QUOTE_NOTNULL)); t(lambda: W([5])); t(lambda: W([None])); t(lambda: W([['a']],lineterminator='!')); t(lambda: W([['a!','b']],lineterminator='!')); t(lambda: W([['a',' b','c ']],delimiter=' ')); t(lambda: W([['a','']],quoting=csv.QUOTE_NONE,quotechar=None)); t(lambda: W([['']],quoting=csv.QUOTE_NONE)); t(lambda: W([[None]],quoting=csv.QUOTE_NONE)); t(lambda: W([['']],delimiter='\t')); t(lambda:W([[' a','']],delimiter=' ',skipinitialspace=False)); t(lambda: W([['a\rb']])); t(lambda: W([['\\']],escapechar='\\')); t(lambda: W([['a','\\b']],escapechar='\\',quoting=csv.QUOTE_NONE)); t(lambda: W([['\r\n']],quoting=csv.QUOTE_NONE)); t(lambda: W([[None]],quoting=csv.QUOTE_STRINGS));t(lambda: W([[' a']],skipinitialspace=True));t(lambda: W([['']],quoting=csv.QUOTE_NOTNULL))
class Bad:
    def __str__(s): 1/0
t(lambda: W([[Bad()]])); t(lambda: W([[1,Bad]])[0][:9])
w=csv.writer(io.StringIO()); t(lambda: w.writerows([[1],[2]])); t(lambda: w.writerows(5)); t(lambda: w.writerows([5])); print(w.dialect.quoting, type(w))
class MW:
    def write(s,x): return 'r'+x
t(lambda: csv.writer(MW()).writerow([1]))
csv.register_dialect('my',delimiter='|'); print(sorted(csv.list_dialects())); t(lambda: csv.get_dialect('my').delimiter); t(lambda: R(['a|b'],dialect='my')); csv.unregister_dialect('my'); t(lambda: csv.get_dialect('my')); t(lambda: csv.unregister_dialect('my')); t(lambda: csv.register_dialect(5)); t(lambda: csv.register_dialect('x',quoting=99)); t(lambda: csv.register_dialect('x',5)); t(lambda: csv.register_dialect()); t(lambda: csv.register_dialect('y',csv.excel)); t(lambda: csv.get_dialect('y').lineterminator); t(lambda: csv.get_dialect('unix').quoting); t(lambda: csv.get_dialect('excel-tab').delimiter)
class D(csv.Dialect): delimiter=';'; quotechar="'"; lineterminator='\n'; quoting=csv.QUOTE_MINIMAL
t(lambda: R(["a;'b;c'"],dialect=D)); t(lambda: R(["a;b"],dialect=D())); 
class E_(csv.Dialect): pass
 
class E2(csv.Dialect): delimiter=':::'; lineterminator='\r\n'; quoting=0; quotechar='"'
t(lambda: E2())
d=csv.get_dialect('excel'); t(lambda: (d.delimiter,d.doublequote,d.escapechar,d.lineterminator,d.quotechar,d.quoting,d.skipinitialspace,d.strict));  t(lambda: _csv.Dialect(delimiter=':').delimiter); t(lambda: _csv.Dialect(d) is d); t(lambda: _csv.Dialect('excel',delimiter='x').delimiter)
t(lambda: list(csv.DictReader(['a,b','1,2','','3','4,5,6']))); t(lambda: list(csv.DictReader(['1,2,3'],fieldnames=['x','y'],restkey='r',restval='v'))); t(lambda: csv.DictReader([]).fieldnames); rd=csv.DictReader(['a','1']); t(lambda: (rd.line_num,rd.fieldnames,rd.line_num,next(rd),rd.line_num))
s=io.StringIO(); dw=csv.DictWriter(s,['a','b'],restval='-'); t(lambda: dw.writeheader()); t(lambda: dw.writerow({'a':1})); t(lambda: dw.writerow({'z':1,'a':2})); t(lambda: dw.writerows([{'a':1,'b':2},{'b':3}])); print(repr(s.getvalue())); t(lambda: csv.DictWriter(s,['a'],extrasaction='foo')); t(lambda: csv.DictWriter(s,['a'],extrasaction='ignore').writerow({'a':1,'x':2}))
t(lambda: csv.DictWriter(s,iter('ab')).fieldnames)
S=csv.Sniffer()
for x in ["a,b,c\n1,2,3\n4,5,6\n","a;b\n1;2\n","'a':'b'\n'c':'d'\n","\"a\",\"b\"\n\"x\", \"y\"\n","a\tb\n1\t2\n","abc\n","x|y|z\n1|2|3","a b\nc d\n",""]:
    t(lambda: (lambda d:(d.delimiter,d.quotechar,d.skipinitialspace,d.doublequote))(S.sniff(x))); t(lambda: S.has_header(x)); t(lambda:S.sniff(x,delimiters=';').delimiter)
t(lambda: S.has_header('name,age\nBob,5\nAl,7\n')); t(lambda: csv.__all__); t(lambda:csv.__version__); print(csv.QUOTE_ALL,csv.QUOTE_STRINGS,csv.QUOTE_NOTNULL); print(csv.Error, csv.Error.__mro__)
