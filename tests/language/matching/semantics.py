# Order of evaluation, bindings that stay, errors.
match 5:
    case x if x > 10: print("no")
    case y: print("bound", x, y)
match [1, 2, 3]:
    case [a, b]: pass
    case [a, *b]: print(a, b)
def no_match():
    match 1:
        case 2: return "two"
print(no_match())
class T:
    def __eq__(self, o): print("eq", o); return o == 3
match T():
    case 1: pass
    case 2: pass
    case 3: print("three")
class Subj:
    @property
    def a(self): print("get a"); return 1
    @property
    def b(self): print("get b"); return 2
match Subj():
    case Subj(b=3, a=1): print("no")
    case Subj(a=1, b=2): print("yes")
match Subj():
    case Subj(missing=1): print("no")
    case Subj(): print("fallback")
class NoArgs: pass
class BadArgs: __match_args__ = 5
class BadArgs2: __match_args__ = (1,)
class One: __match_args__ = ("a",)
for f in ("NoArgs(1)", "BadArgs(1)", "BadArgs2(1)", "One(1, 2)", "One(1, a=2)", "int(1, 2)", "undefined()", "notclass()"):
    ns = dict(globals(), notclass=5)
    subj = {"N": "NoArgs()", "B": "BadArgs()", "O": "One()", "i": "5", "u": "1", "n": "1"}[f[0]]
    if f.startswith("BadArgs2"): subj = "BadArgs2()"
    try:
        exec(f"match {subj}:\n case {f}: print('matched')\n case _: print('none')", ns)
    except (TypeError, NameError) as e:
        print(type(e).__name__, e)
for src in ("case x: pass\n case y: pass", "case _: pass\n case 1: pass", "case [a, a]: pass", "case {'a': 1, 'a': 2}: pass", "case a | b: pass", "case [*a, *b]: pass", "case P(x=1, x=2): pass", "case 1 | x: pass", "case {**r, 'a': 1}: pass", "case -x: pass", "case f'{x}': pass", "case a.b(): pass", "case 1 + 2: pass", "case {a: 1}: pass", "case x.y.z: pass", "case a as _: pass", "case (x as y) as z: pass"):
    try:
        compile(f"match 1:\n {src}", "s", "exec")
        print("ok", src)
    except SyntaxError as e:
        print(e.msg)
# match, case, type and _ are names too.
match = 1
case = [2]
type_ = type
_ = 3
print(match, case[0], match + 1, _)
match match:
    case case: print("case is", case)
def match(x): return ("called", x)
print(match(1), match (2), match[0] if isinstance(match, list) else "fn")
match (1), 2:
    case 1, 2: print("tuple subject")
match *[1, 2], 3:
    case [1, 2, 3]: print("starred subject")
match x := 5:
    case 5: print("walrus", x)
match {"a": [1, {"b": (2, 3)}]}:
    case {"a": [1, {"b": (p, q)}]}: print(p, q)
for v in range(6):
    match v:
        case 0: continue
        case 1 | 2: print("small")
        case 4: break
        case _: print("rest", v)
else:
    print("never")
def ret(v):
    match v:
        case [x, y] | {"x": x, "y": y}: return x, y
        case (a, b) as whole, *_: return a, b, whole
print(ret([1, 2]), ret({"y": 1, "x": 2}), ret([(1, 2), 3, 4]))
from_dict = type("D", (dict,), {})
match from_dict(k=1):
    case {"k": v}: print("dict subclass", v)
class DD(dict):
    def __missing__(self, k): return "made"
match DD():
    case {"nope": v}: print("made", v)
    case _: print("get does not call __missing__")
def nested_try(v):
    try:
        match v:
            case int():
                with open("/dev/null"): return "int"
            case str(): raise KeyError(v)
    except KeyError as e:
        return repr(e)
    finally:
        print("fin")
print(nested_try(1), nested_try("s"), nested_try(None))
match None:
    case None as n: print("none as", n)
match [[1, 2], [3, 4]]:
    case [[a, *_], [*_, d]]: print(a, d)
match 1, 2:
    case (x, y) if (s := x + y) == 3: print("guard walrus", s)
match "abc":
    case [*_]: print("no")
    case str() as s: print(s)
class Len:
    def __init__(self, n): self.n = n
import sys
print(sys.version_info[:2] >= (3, 10))
