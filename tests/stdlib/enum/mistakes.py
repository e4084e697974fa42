# What enum refuses.
import enum

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

class Color(enum.Enum): RED = 1; GREEN = 2; CRIMSON = 1
t(Color, 3); t(lambda: Color['x']); t(lambda: Color.BLUE); t(lambda: setattr(Color, 'RED', 3)); t(lambda: delattr(Color, 'RED')); t(lambda: setattr(Color.RED, 'value', 3)); t(lambda: Color.RED < Color.GREEN); t(lambda: Color.RED + 1); t(lambda: type('X', (Color,), {})); t(lambda: Color.CRIMSON); t(lambda: list(Color)); t(lambda: 5 in Color); t(lambda: Color.RED == 1); t(lambda: Color.__members__['CRIMSON'])
def dup():
    class X(enum.Enum): A = 1; A = 2
t(dup); t(lambda: enum.unique(Color)); t(lambda: enum.Enum('N', 'a b a')); t(lambda: list(enum.Enum('N', 'a b', start=5))); t(lambda: enum.IntEnum('N', {'a': 'x'}))
class F(enum.Flag): A = 1; B = 2; C = 8
t(F, 4); t(F, 'x'); t(lambda: F.A | 3); t(lambda: ~F.A); t(lambda: F(11)); t(lambda: list(F.A | F.C)); t(lambda: F.A in 3); t(lambda: F(0)); t(lambda: bool(F.A & F.B)); t(lambda: len(F.A | F.B))
class G(enum.IntFlag, boundary=enum.STRICT): A = 1
t(G, 6); t(lambda: repr(enum.IntFlag('H', 'a b')(7)))
@enum.verify(enum.UNIQUE)
class V(enum.Enum): A = 1
def v2():
    @enum.verify(enum.CONTINUOUS)
    class W(enum.IntEnum): A = 1; B = 5
t(v2)
class S(enum.StrEnum): A = enum.auto(); B = 'x'
t(lambda: [S.A, str(S.B), f'{S.A:>3}']); t(lambda: enum.StrEnum('Z', {'a': 3}))
class M(enum.Enum):
    @classmethod
    def _missing_(cls, v): return 5 if v == 'bad' else None
    A = 1
t(M, 'bad'); t(M, 'other')
