# json.scanner, and files of more than one value.
import json, json.scanner, json.decoder, json.encoder, io

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

scan = json.scanner.make_scanner(json.JSONDecoder())
for s in ['[1, 2] x', '{"a": null}', '"abc"', '-1.5e3,', 'NaN', 'tru', '']: t(scan, s, 0)
t(scan, '[1]', 1); t(scan, '[1]', -1); t(scan, 3, 0); t(json.decoder.scanstring, '"a\\u0041b"', 1); t(json.decoder.scanstring, 'abc', 1); t(json.encoder.encode_basestring_ascii, 'é"'); t(json.encoder.encode_basestring, 'é"')
for s in ['', ' ', '[', '[1', '[1,', '{', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{a:1}', '"abc', '"\t"', '"\\x"', '"\\u12"', '[1 2]', '01', '-', '1.', '[1]]', '\ufeff[]', 'nul']: t(json.loads, s)
t(json.loads, 3); t(json.loads, b'\xff\xfe1\0'); t(json.loads, b'\xff'); t(json.dumps, {1, 2}); t(json.dumps, {(1,): 2}); t(json.dumps, float('nan'), allow_nan=False); a = []; a.append(a); t(json.dumps, a); t(json.load, io.StringIO('[1')); t(json.dumps, [1], indent='--'); t(json.loads, '[1]', nope=3)
