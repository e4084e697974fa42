match = {"case": 1}
case = 2
type = "type"
_ = "underscore"
print(match["case"], case, type, _)
match.update(a=1)
match = [1, 2]
match[0] = 5
print(match, -match[0], match[-1:])
match, case = case, match
print(match, case)
type, _ = 1, 2
print(type + _, type - _, type * _, type if _ else 0)
def match(case, type=1, *, _=2): return case, type, _
print(match(1), match(1, type=2, _=3), match (5), match(*[1]), match(case=3))
class case:
    match = 1
    type = 2
    def case(self, match): return match
print(case.match, case().case(1), case.type)
type: int = 5
match: str
print(type, __annotations__)
match = lambda case: case
print(match(1), match (2))
for match in range(2):
    for case in range(2): print(match, case, end=" ")
print()
match = 3
match ; print("just a name")
match - 1
match * 2
match
match or print("no")
match if match else case
match = match
match == 3 and print("eq")
match in [3] and print("in")
match not in [3] or print("not in")
match.real
match .real
type.real
type
type = 1
type[int] if False else 0
type (1) if False else 0
x = match, case
print(x, [match for match in range(2)], {type: type for type in "ab"})
match x:
    case (match, case): print("both", match, case)
match (match):
    case 3: print("three")
    case _: print("else", _)
match match, case:
    case _, 1: print("tuple", _ if "_" in globals() else "")
match [1, 2]:
    case [a, b]: print(a, b)
match {"k": 1}:
    case {"k": case}: print(case)
match -1:
    case -1: print("minus one")
match not True:
    case False: print("not")
match lambda: 1:
    case f: print(f())
match *(1, 2), 3:
    case *_, 3: print("star")
match x if x else 0:
    case (p, q): print("ternary")
match "a" "b":
    case "ab": print("concatenated")
match f"{1}":
    case "1": print("f-string subject")
match 1 + 1: 
    case 2: print("sum")
match (yield_ := 5):
    case 5: print(yield_)
match {1, 2}:
    case set(): print("set")
match [x for x in range(3)]:
    case [0, *rest]: print(rest)
match(1)if 0 else print("call expression")
match = [[1, 2]]
match[0][1:]
match [0]
print(match [0])
case = {"a": lambda v: v}
case["a"](5)
print(case ["a"] (6))
import sys as match
print(match.__name__)
from sys import path as type
del type, match
type X = int
print(X.__value__)
type = 5
with open("/dev/null") as match, open("/dev/null") as case: print(match.closed)
try: raise ValueError
except ValueError as type: print(repr(type))
def f(match=1, case=2): return match + case
print(f(match=5), f(case=case.closed))
async_ = 1; await_ = 2; print_ = 3; exec = 4; nonlocal_ = 5
print(async_, await_, exec)
print((lambda _: _)(1), [_ for _ in range(2)], _)
