# What dataclasses refuses.
import dataclasses as d

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

def make(body, **k):
    ns = {'d': d}; exec(body, ns); return d.dataclass(**k)(ns['C'])
for body in ['class C:\n x: int = 1\n y: int', 'class C:\n x: list = []', 'class C:\n x: int = d.field(default=1, default_factory=int)', 'class C:\n x = d.field()', 'class C:\n x: int\n y: d.KW_ONLY\n z: d.KW_ONLY']: t(make, body)
for k in [dict(order=True, eq=False), dict(slots=False, weakref_slot=True), dict(frozen=True, unsafe_hash=True)]: t(lambda: make('class C:\n x: int', **k).__name__)
C = make('class C:\n x: int\n y: int = d.field(default=2, kw_only=True)', frozen=True); t(C); t(C, 1, 2); t(C, 1, y=3); t(lambda: setattr(C(1), 'x', 2)); t(lambda: delattr(C(1), 'x')); t(d.replace, C(1), x=5); t(d.replace, C(1), z=5); t(d.replace, C, x=1); t(d.asdict, 3); t(d.astuple, C(1)); t(d.fields, 3); t(d.is_dataclass, C); t(hash, C(1)); t(lambda: C(1) < C(2)); t(d.make_dataclass, 'N', ['a', ('b', int), ('c', int, 3)]); t(d.make_dataclass, 'N', ['1']); t(d.make_dataclass, 'N', ['a', 'a']); t(d.make_dataclass, 'N', [3]); t(d.field, default=1, default_factory=int)
S = make('class C:\n x: int', slots=True); t(lambda: S(1).__dict__); t(lambda: setattr(S(1), 'q', 1)); t(lambda: S.__slots__); t(lambda: make('class C:\n __slots__ = ()\n x: int', slots=True)); I = make('class C:\n x: d.InitVar[int]\n def __post_init__(self, x): self.y = x'); t(I, 3); t(lambda: I(3).y); t(d.replace, I(3)); t(lambda: C.__match_args__)
