# Handlers for errors of codecs that programs add.
import codecs

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

codecs.register_error('count', lambda e: (f'<{e.start}:{e.end}:{e.reason[:7]}>', e.end))
codecs.register_error('bytes', lambda e: (b'?!', e.end))
codecs.register_error('back', lambda e: ('x', e.end - len(e.object)))
for enc in ['ascii', 'latin-1', 'utf-8', 'utf-16', 'utf-16-be', 'utf-32', 'cp1252']:
    t(lambda: 'a€\udc80b\ud800'.encode(enc, 'count')); t(lambda: 'a€\udc80'.encode(enc, 'bytes'))
for enc in ['ascii', 'utf-8', 'utf-16', 'utf-16-le', 'cp1252']:
    t(lambda: b'a\xff\x81b\xc3'.decode(enc, 'count'))
t(lambda: b'a\xff'.decode('ascii', 'bytes')); t(lambda: b'a\xffb'.decode('ascii', 'back'))
for result in [None, 3, ('x',), ('x', 'y'), (3, 1), ('x', 100), ('x', -100), ['x', 1], ('é', 2)]:
    codecs.register_error('bad', lambda e: result)
    t('aé'.encode, 'ascii', 'bad'); t(b'a\xff'.decode, 'ascii', 'bad')
def fail(e): raise ZeroDivisionError('no')
codecs.register_error('fail', fail)
t('é'.encode, 'ascii', 'fail'); t('e'.encode, 'ascii', 'fail')
t(codecs.register_error, 'x', 3); t(codecs.register_error, 3, print); t(codecs.lookup_error, 'nope'); t(codecs.lookup_error, 3)
e, d = UnicodeEncodeError('ascii', 'a€\udc80', 1, 3, 'why'), UnicodeDecodeError('ascii', b'a\xff\x81', 1, 3, 'why')
for name in ['strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace', 'surrogateescape']:
    f = codecs.lookup_error(name); t(f, e); t(f, d); t(f, ValueError('v'))
print(codecs.lookup_error('fail') is fail)
