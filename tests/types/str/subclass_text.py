# What __str__ and __repr__ return is kept if its class is derived from str; format() without a format asks __str__.
class S(str):
    def __str__(self): return 'STR'
class I(int):
    def __str__(self): return 'INT'
class F(float):
    def __repr__(self): return 'FL'
class C(complex):
    def __str__(self): return 'CC'
for v in (S('x'), I(3), F(3), C(3)):
    print(format(v), f'{v}', '{}'.format(v), '%s' % v, str(v), format(v, '5') + '|')
class T(str): pass
class X:
    def __repr__(self): return T('abcé')
    def __str__(self): return T('def')
class Y:
    def __repr__(self): return T('y')
for v in (X(), Y()):
    print(type(repr(v)), type(str(v)), type(ascii(v)), ascii(v), f'{v}')
for f in (lambda: str('a', 'b', 'c', 'd'), lambda: str(b'x', 'utf-8', 'strict', errors='i'), lambda: str(test=1), lambda: str(b'x', 'utf-8', encoding='a')):
    try: f()
    except TypeError as e: print(e)
