# Dataclasses: what is generated, fields, order, frozen, slots, errors.
import dataclasses
from dataclasses import *
from typing import ClassVar, List, Optional

@dataclass
class P:
    x: int
    y: 'int' = 3
    z: list = field(default_factory=list, repr=False)
    total: ClassVar[int] = 0
print(P(1), P(1) == P(1), P(1) != P(2), P.__doc__, P.__match_args__, P(1).__dict__)
print(P.__init__.__annotations__, P.__hash__, P.__eq__.__qualname__, P.__dataclass_params__)
print([f.name for f in fields(P)], fields(P(1))[1].default, is_dataclass(P), is_dataclass(P(1)), is_dataclass(3))
print(repr(fields(P)[1]).replace(repr(MISSING), 'MISSING'))

@dataclass(order=True, frozen=True)
class Q:
    a: int
    b: str = field(default='b', compare=False)
    c: Optional[List[int]] = None
q = Q(1)
print(q, Q(1) < Q(2), Q(1, 'x') == Q(1, 'y'), sorted([Q(3), Q(1)]), hash(Q(1)) == hash(Q(1, 'z')), Q.__doc__)
for attempt in (lambda: setattr(q, 'a', 2), lambda: delattr(q, 'b'), lambda: setattr(q, 'new', 2), lambda: Q(1) < 3, lambda: Q(),
                lambda: Q(1, 2, 3, 4), lambda: Q(1, d=4), lambda: asdict(Q), lambda: astuple(3), lambda: replace(3), lambda: fields(3),
                lambda: replace(q, nothing=1), lambda: field(default=1, default_factory=int)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)

@dataclass(slots=True, weakref_slot=True)
class S:
    a: int
    b: int = 2
print(S(1), S.__slots__, S.__dict__.get('b'), hasattr(S(1), '__dict__'))
try:
    S(1).c = 3
except AttributeError as e:
    print(e)

@dataclass
class Init:
    a: int
    scale: InitVar[int] = 2
    b: int = field(init=False)
    def __post_init__(self, scale):
        self.b = self.a * scale
print(Init(3), Init(3, 5), replace(Init(3), a=4, scale=3), Init.__dataclass_fields__['scale'].type)
for attempt in (lambda: replace(Init(3), b=3),):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)

@dataclass
class KW:
    a: int
    _: KW_ONLY
    b: int
    c: int = field(default=5, kw_only=False)
print(KW(1, b=2), KW.__match_args__)
try:
    KW(1, 2, 3)
except TypeError as e:
    print(e)
@dataclass(kw_only=True)
class KW2(KW):
    d: int
    e: int = field(kw_only=False, default=1)
print(KW2(1, b=2, d=3), KW2.__doc__)

@dataclass
class Tree:
    value: int
    children: list = field(default_factory=list)
    parent: 'Tree' = None
t = Tree(1, [Tree(2), Tree(3, [Tree(4)])])
print(asdict(t), astuple(t))
print(asdict(t, dict_factory=lambda items: sorted(items, key=str)[:1]), astuple(t, tuple_factory=list))
t.parent = t
print(t)

C = make_dataclass('C', ['x', ('y', int), ('z', int, field(default=3))], namespace={'double': lambda self: self.z * 2}, frozen=True)
print(C(1, 2), C(1, 2).double(), C.__module__, C.__annotations__)

for src in ('''@dataclass
class A:
  x: int = 1
  y: int
''', '''@dataclass
class A:
  x: list = []
''', '''@dataclass
class A:
  x: set = field(default=set())
''', '''@dataclass
class A:
  x = field()
''', '''@dataclass(frozen=True)
class A(P):
  pass
''', '''@dataclass
class A(Q):
  pass
''', '''@dataclass(unsafe_hash=True)
class A:
  def __hash__(self): return 1
''', '''@dataclass(order=True)
class A:
  def __lt__(self, o): return 1
''', '''@dataclass(order=True, eq=False)
class A:
  pass
''', '''@dataclass(frozen=True)
class A:
  def __setattr__(self, n, v): pass
''', '''@dataclass(slots=True)
class A:
  __slots__ = 'x',
  x: int
''', '''@dataclass(weakref_slot=True)
class A:
  x: int
''', '''@dataclass
class A:
  a: KW_ONLY
  b: KW_ONLY
''', '''@dataclass
class A:
  x: ClassVar[int] = field(default_factory=int)
''', '''@dataclass
class A:
  x: ClassVar[int] = field(kw_only=True)
''', "make_dataclass('A', ['for'])", "make_dataclass('A', ['a', 'a'])", "make_dataclass('A', [('a', 1, 2, 3)])", "make_dataclass('A', ['1'])", "make_dataclass('A', [3])"):
    try:
        exec(src)
        print('made')
    except Exception as e:
        print(type(e).__name__, e)

class Base:
    def __repr__(self): return 'own'
    def __eq__(self, other): return True
@dataclass(repr=False, eq=False)
class Plain(Base):
    x: int
print(Plain(1), Plain(1) == Plain(2))
@dataclass
class Overridden:
    x: int
    def __repr__(self): return f'<{self.x}>'
print(Overridden(5))
match P(1, 2):
    case P(x, y):
        print('matched', x, y)
print(sorted(dataclasses.__all__), dataclasses.FrozenInstanceError.__mro__)
