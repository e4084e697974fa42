# json: options, hooks, subclasses, and every error with its place.
import json, json.decoder, json.encoder
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e, getattr(e,'__notes__',None))
t(lambda: json.dumps(float('nan'), allow_nan=False))
t(lambda: json.dumps([float('nan')], allow_nan=False, indent=1))
t(lambda: json.dumps({float('inf'):1}, allow_nan=False))
t(lambda: json.dumps([{1:[object()]}]))
a=[]; a.append(a)
t(lambda: json.dumps(a)); t(lambda: json.dumps(a,indent=1)); t(lambda: json.dumps(a,check_circular=False)); 
t(lambda: json.dumps({(1,2):3})); t(lambda: json.dumps({(1,2):3, 'a':1},skipkeys=True))
t(lambda: json.dumps({1:1,'a':2},sort_keys=True))
t(lambda: json.dumps(5,foo=1)); t(lambda: json.loads('5',foo=1)); t(lambda:json.loads(5)); t(lambda:json.loads('\ufeff1'))
t(lambda: json.dumps()); t(lambda: json.dumps(1,2)); t(lambda: json.JSONEncoder(1)); t(lambda: json.JSONEncoder().default(1))
t(lambda: json.dumps([1],separators=(',',)))
t(lambda: json.dumps([1],separators=(1,2))); t(lambda: json.dumps([1,2],indent='--')); t(lambda: json.dumps([1,{}, [], {'a':[]}],indent=2));t(lambda: json.dumps([1,2],indent=True))
t(lambda: json.loads('[1,]')); t(lambda: json.loads('{"a":1,}')); t(lambda: json.loads('{"a"}'));t(lambda: json.loads('[1 2]'));t(lambda: json.loads('"a'));t(lambda: json.loads('"\\x"'));t(lambda: json.loads('"\\u12"'));t(lambda: json.loads('"\n"'));t(lambda: json.loads('[NaN,-Infinity,Infinity,-1.5e3,-0,0.0,1E400]'));t(lambda: json.loads('01'));t(lambda: json.loads('-'));t(lambda: json.loads(''));t(lambda: json.loads(b'\xff'));t(lambda: json.loads('1'*5000))
t(lambda: json.loads('['*100000)); t(lambda: json.loads('1',parse_int=3)); t(lambda: json.JSONDecoder().raw_decode(' 1 x',1)); t(lambda: json.JSONDecoder().raw_decode('1',-1)); t(lambda: json.JSONDecoder().raw_decode('1',5));t(lambda: json.JSONDecoder().decode('1 2')); t(lambda: json.JSONDecoder(1)); t(lambda: json.JSONDecoder().decode(5)); t(lambda:json.JSONDecoder().raw_decode(b'5'))
print(json.encoder.encode_basestring_ascii('é"\x7f\U0001F600\ud800'), json.encoder.encode_basestring('é"\x7f\x01'))
t(lambda: json.encoder.encode_basestring_ascii(5))
t(lambda: json.decoder.scanstring('abc"d',0)); t(lambda: json.decoder.scanstring('abc"d',0, True)); t(lambda: json.decoder.scanstring('abc"d',9, True))
class I(int):
    def __repr__(s): return 'x'
class S(str): pass
t(lambda: json.dumps([I(5), S('a'), {I(5):1}, {True:1, None:2, 1.5:3, float('nan'):4}]))
t(lambda: json.dumps('a',default=5)); t(lambda: json.dumps(object(),default=5)); t(lambda: json.dumps(object(),default=lambda o:[o]))
t(lambda: json.dumps([1],indent=1.5)); t(lambda: json.dump({1:[2,3]},5)); t(lambda: json.dumps([1],check_circular=0,skipkeys=0,cls=None,indent=None,default=None))
t(lambda: json.loads('{"a":[1,{"b":null}]}', object_pairs_hook=list)); t(lambda: json.loads('{"a":[1,{"b":null}]}', object_hook=lambda d: sorted(d)))
class E(json.JSONEncoder):
    def default(self,o): return 'D:%s'%type(o).__name__ if isinstance(o,complex) else super().default(o)
t(lambda: json.dumps([1j,{2:3j}],cls=E,indent=1)); t(lambda: json.dumps({1},cls=E)); t(lambda:E(sort_keys=True).encode({3:1,2:2})); t(lambda: ''.join(E().iterencode([1])))
class D(json.JSONDecoder):
    def __init__(self,**k): super().__init__(object_hook=self.h,**k)
    def h(self,d): return ('obj',d)
t(lambda: json.loads('{"x":{}}',cls=D)); t(lambda: json.loads('[1.0]',cls=D,parse_float=str))
t(lambda: json.loads('{"a":"\\ud83d\\ude00\\ud83d é","a":1}')); t(lambda: json.loads('\n [1,\n é]')); t(lambda: json.loads('"é" x'));t(lambda:json.loads('[1.5,2]'.encode('utf-16')));t(lambda:json.loads('[1.5,2]'.encode('utf-32-le')))
try: json.loads('[1,\n"é", x]')
except json.JSONDecodeError as e: print(e.msg,e.doc,e.pos,e.lineno,e.colno,e.__reduce__(), type(e), e.args)
t(lambda: json.dumps('\x00é\u2028"\\/\b\f\n\r\t', ensure_ascii=False)); t(lambda: json.dumps({'b':[1,2.0,1e100,-0.0,True,None],'a':()},indent=4,sort_keys=True))
t(lambda:json.loads('[-01]'));t(lambda:json.loads('[1.]'));t(lambda:json.loads('[1e]'));t(lambda:json.loads('{1:2}'));t(lambda:json.loads('{"a":}'));t(lambda:json.loads('{"a":1 "b"}'));t(lambda:json.loads('{'));t(lambda:json.loads('['));t(lambda:json.loads('{"a":1'));t(lambda:json.loads('{"a":1,'));t(lambda:json.loads('["\\'));t(lambda:json.loads('"\\u00zz"'));t(lambda:json.loads('"\\ud800\\u12"'));t(lambda:json.loads('nul'))
