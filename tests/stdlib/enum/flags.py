# Flags: combinations, boundaries, iteration, checks.
import enum
from enum import Flag, IntFlag, auto, STRICT, CONFORM, EJECT, KEEP, verify, UNIQUE, CONTINUOUS, NAMED_FLAGS

class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(list(Perm), Perm.RW, repr(Perm.RW), Perm.R | Perm.X, repr(Perm.R | Perm.X), Perm(0), repr(Perm(0)), Perm(7))
print(~Perm.R, Perm.RW & Perm.W, Perm.RW ^ Perm.R, Perm.R in Perm.RW, Perm.X in Perm.RW, bool(Perm(0)), len(Perm.RW), list(Perm.RW))
print(repr(Perm), Perm['RW'], Perm(3), 3 in Perm, Perm.R._flag_mask_, Perm._singles_mask_, Perm._all_bits_, Perm._boundary_)
for attempt in (lambda: Perm(8), lambda: Perm(-9), lambda: Perm('x'), lambda: Perm.R | 1, lambda: 1 in Perm.R, lambda: Perm.R + 1):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)

class IPerm(IntFlag):
    R = 4
    W = 2
    X = 1
print(list(IPerm), IPerm.R | IPerm.W, repr(IPerm.R | IPerm.W), IPerm(7), repr(IPerm(8)), repr(IPerm(15)), IPerm.R | 8, ~IPerm.R, repr(~IPerm.R), IPerm(-1))
print(IPerm.R + 1, IPerm.R == 4, isinstance(IPerm.R | 1, IPerm), f"{IPerm.R:04b}", str(IPerm.R))

for b in STRICT, CONFORM, EJECT, KEEP:
    class F(Flag, boundary=b):
        A = 1
        B = 4
    try:
        print(b, repr(F(5)), repr(F(3)), repr(F(-1)), repr(~F.A))
    except ValueError as e:
        print(e)
print(list(enum.FlagBoundary), repr(STRICT))

class Order(Flag):
    B = 2
    A = 1
print(list(Order), list(Order.A | Order.B), Order.A | Order.B, Order._iter_member_.__func__ is Order._iter_member_by_def_.__func__)

print(enum.show_flag_values(13), enum.bin(10), enum.bin(-11), enum.bin(5, 8))
def check(*checks):
    def make(cls):
        try:
            verify(*checks)(cls)
            print("ok", cls)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
        return cls
    return make
@check(UNIQUE)
class A1(enum.Enum):
    A = 1
    B = 1
    C = 1
@check(CONTINUOUS)
class A2(enum.IntEnum):
    A = 1
    B = 5
@check(CONTINUOUS)
class A3(Flag):
    A = 1
    B = 16
@check(NAMED_FLAGS)
class A4(Flag):
    A = 1
    B = 7
    C = 31
@check(NAMED_FLAGS, UNIQUE, CONTINUOUS)
class A5(Flag):
    A = 1
    B = 2
@check(UNIQUE)
class A6:
    pass
print(list(enum.EnumCheck))

Animal = enum.Enum('Animal', 'ANT BEE, CAT', start=5)
print(list(Animal), Animal.__module__, Animal.__qualname__)
print(list(enum.IntEnum('I', {'A': 3, 'B': 4})), list(enum.Flag('F', ['A', 'B', 'C'])), list(enum.Enum('P', [('A', 'x'), ('B', 'y')], type=str)))
E2 = enum.Enum('E2', 'A B', module='some.module', qualname='X.E2')
print(E2.__module__, E2.__qualname__, E2.A)

@enum.global_enum
class G(Flag):
    GA = 1
    GB = 2
print(GA, repr(GA), GA | GB, repr(GA | GB), repr(G(0)))
@enum.global_enum
class H(enum.IntEnum):
    HA = 1
print(HA, repr(HA))
print(enum.auto(), repr(enum.auto(3)), enum.EnumMeta is enum.EnumType)
d = enum.EnumDict()
d._cls_name = 'X'
d['A'] = 1
print(d, d.member_names)
print(sorted(enum.__all__))
