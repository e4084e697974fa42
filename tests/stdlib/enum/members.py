# Members, aliases, lookups, reprs and what is refused.
import copy
import enum
from enum import Enum, IntEnum, StrEnum, ReprEnum, auto, unique, member, nonmember

class Color(Enum):
    """Colours."""
    RED = 1
    GREEN = 2
    BLUE = auto()
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    def describe(self):
        return f"{self.name} is {self.value}"

    @classmethod
    def default(cls):
        return cls.GREEN

print(list(Color), len(Color), Color.CRIMSON is Color.RED, Color.CRIMSON)
print(Color(2), Color['BLUE'], Color.BLUE.pretty, Color.RED.describe(), Color.default())
print(repr(Color), repr(Color.RED), str(Color.RED), f"{Color.RED}", f"{Color.RED:>12}|")
print(Color.__members__, dict(Color.__members__), Color.__doc__)
print(Color.RED in Color, 2 in Color, 9 in Color, "RED" in Color, list(reversed(Color)))
print(Color.RED == 1, Color.RED == Color.RED, Color.RED != Color.GREEN, hash(Color.RED) == hash("RED"), bool(Color))
print(dir(Color), dir(Color.RED))
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED, Color.RED.__reduce_ex__(2))
print(Color.RED.__class__, type(Color), Color.RED._name_, Color.RED._value_, Color.RED._sort_order_, Color.BLUE._sort_order_)

class Weekday(IntEnum):
    MON = 1
    TUE = 2
print(Weekday.MON < Weekday.TUE, Weekday.MON + 1, str(Weekday.MON), repr(Weekday.MON), "%d %s" % (Weekday.TUE, Weekday.TUE), f"{Weekday.TUE:03}")
print([10, 20, 30][Weekday.MON], int(Weekday.TUE), Weekday.MON == 1, isinstance(Weekday.MON, int))

class Word(StrEnum):
    HELLO = auto()
    WORLD = "w"
print(Word.HELLO, Word.WORLD, repr(Word.HELLO), Word.HELLO + "!", f"{Word.WORLD:>3}", Word("w"), Word.HELLO.upper())

class Real(float, ReprEnum):
    ONE = 1.5
print(Real.ONE, repr(Real.ONE), Real.ONE * 2)

class Mixed(float, Enum):
    ONE = 1.5
print(Mixed.ONE, repr(Mixed.ONE), f"{Mixed.ONE}", Mixed.ONE + 1)

class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (6.4, 3.3)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
print(Planet.EARTH, Planet.EARTH.mass, repr(Planet.MARS), Planet((5.9, 6.3)))

class Coord(bytes, Enum):
    def __new__(cls, value, label):
        self = bytes.__new__(cls, [value])
        self._value_ = value
        self.label = label
        return self
    PX = (0, 'P.X')
    PY = (1, 'P.Y')
print(Coord.PX.label, Coord.PY, Coord(1), bytes(Coord.PY))

try:
    class Late(Enum):
        A = auto()
        def _generate_next_value_(name, start, count, last):
            return name
except TypeError as e:
    print(e)

class Named(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count) + str(last_values)
    X = auto()
    Y = auto()
print(list(Named))

class Missing(Enum):
    A = 1
    UNKNOWN = 0
    @classmethod
    def _missing_(cls, value):
        return cls.UNKNOWN if value == 99 else None if value == 98 else 5
print(Missing(99))
for v in 98, 97:
    try:
        Missing(v)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)

class Ignored(Enum):
    _ignore_ = 'i names'
    i = 5
    names = vars()
    for i in range(3):
        names['M%d' % i] = i
print(list(Ignored))

class Holder(Enum):
    @member
    def method(self): return 1
    value_ = nonmember(3)
    class Inner:
        pass
    lst = [1, 2]
    lst2 = [1, 2]
print(list(Holder)[1:], Holder.value_, Holder.Inner, Holder.lst is Holder.lst2, Holder([1, 2]))

class Extended(Enum):
    ONE = 1
    def __init__(self, v):
        self._add_alias_("UNO")
        self._add_value_alias_(11)
print(Extended.UNO, Extended(11), list(Extended), list(Extended.__members__))

class Base(Enum):
    def hello(self): return f"hello {self.name}"
class Derived(Base):
    X = 1
print(Derived.X.hello(), Derived.__mro__)

for attempt in (
    lambda: Color(7), lambda: Color['X'], lambda: Color.X, lambda: setattr(Color, 'RED', 2), lambda: delattr(Color, 'RED'),
    lambda: setattr(Color.RED, 'name', 2), lambda: setattr(Color.RED, 'value', 2), lambda: Color(), lambda: Enum(1),
    lambda: Base(1), lambda: Enum('E'), lambda: Color.RED < Color.GREEN, lambda: type('Sub', (Color,), {}), lambda: Word(3),
    lambda: unique(Color), lambda: Enum('T', 'A A'), lambda: Enum('T', 'mro'), lambda: Color.RED.RED.RED.nothing,
    lambda: StrEnum('S', [('A', 1)]), lambda: Enum('T', [('A', auto()), ('B', 'x'), ('C', auto())]),
):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)

for body in ('_bad_ = 1', 'A = 1\n A = 2', 'A = 1\n def A(self): pass', '_ignore_ = "A"\n A = 1', 'A = 1\n _ignore_ = "A"',
             '_order_ = "B A"\n A = 1\n B = 2', '__order__ = "A B"\n A = 1\n B = 2', 'mro = 1'):
    try:
        exec("class T(Enum):\n " + body)
        print("made")
    except Exception as e:
        print(type(e).__name__, e)
for bases in ('Enum, int', 'int, str, Enum', 'Color', 'ReprEnum'):
    try:
        exec(f"class T({bases}):\n A = 1")
        print("made")
    except Exception as e:
        print(type(e).__name__, str(e).replace("{<class 'int'>, <class 'str'>}", "{}").replace("{<class 'str'>, <class 'int'>}", "{}"))
