# Reading and writing csv, and what it refuses.
import csv, io

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

def rows(text, **k): return list(csv.reader(io.StringIO(text, newline=''), **k))
t(rows, 'a,b\n"x ""y""",2\r\n"multi\nline",\n'); t(rows, "a;'b;c'", delimiter=';', quotechar="'"); t(rows, 'a,\\,b', escapechar='\\', quoting=csv.QUOTE_NONE); t(rows, '1,"2",x', quoting=csv.QUOTE_NONNUMERIC); t(rows, '1,"2"', quoting=csv.QUOTE_NONNUMERIC); t(rows, ',"",x', quoting=csv.QUOTE_NOTNULL); t(rows, 'a, "b"', skipinitialspace=True); t(rows, '"a"b', strict=True); t(rows, '"a', strict=True); t(rows, '"a'); t(rows, 'a\rb'); t(rows, 'a\0b'); t(rows, '')
for k in [dict(delimiter=''), dict(delimiter='ab'), dict(delimiter=3), dict(quotechar=''), dict(quoting=99), dict(quoting='x'), dict(lineterminator=3), dict(quotechar=None), dict(dialect='nope'), dict(x=1), dict(delimiter='\n'), dict(escapechar='xx'), dict(delimiter=',', quotechar=',')]: t(rows, 'a', **k)
def out(*data, **k):
    f = io.StringIO(newline=''); w = csv.writer(f, **k); n = [w.writerow(r) for r in data]; return f.getvalue(), n
t(out, [1, 'a,b', None, 2.5, 'q"q', 'l\nn']); t(out, ['a', 1], quoting=csv.QUOTE_ALL); t(out, ['a', 1, None], quoting=csv.QUOTE_STRINGS); t(out, ['a,b'], quoting=csv.QUOTE_NONE); t(out, ['a,b'], quoting=csv.QUOTE_NONE, escapechar='\\'); t(out, 3); t(out, [''], [None]); t(out, ['a"b'], doublequote=False); t(csv.writer, 3); t(csv.reader, 3); t(csv.field_size_limit, 'x'); t(csv.get_dialect, 'x'); t(csv.list_dialects); t(csv.unregister_dialect, 'x'); t(csv.register_dialect, 3); t(lambda: next(csv.reader([b'x'])))
d = csv.DictReader(['a,b', '1,2,3', '4']); t(list, d); f = io.StringIO(); w = csv.DictWriter(f, ['a', 'b']); w.writeheader(); w.writerow({'a': 1}); t(w.writerow, {'z': 1}); print(repr(f.getvalue())); t(csv.DictWriter, f, ['a'], extrasaction='x'); t(csv.Sniffer().sniff, 'a;b\n1;2\n'); t(lambda: csv.Sniffer().sniff('a;b\n1;2\n').delimiter); t(csv.Sniffer().sniff, 'x'); t(csv.Sniffer().has_header, 'n,a\nx,1\ny,2\n')
