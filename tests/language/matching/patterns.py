def lit(x):
    match x:
        case 0: return "zero"
        case -1: return "minus one"
        case 1.5: return "float"
        case 2 + 3j: return "complex"
        case -2 - 1j: return "neg complex"
        case "text" "cat": return "str"
        case b"b": return "bytes"
        case None: return "none"
        case True: return "true"
        case False: return "false"
        case "a" | "b" | 3: return "or"
        case _: return "other"
print([lit(x) for x in (0, -1, 1.5, 2 + 3j, -2 - 1j, "textcat", b"b", None, True, False, "b", 3, 1, 0.0, [], 1.0)])
def seq(x):
    match x:
        case []: return "empty"
        case [1]: return "one"
        case [a]: return f"single {a}"
        case (1, b): return f"one and {b}"
        case [a, [b, c]]: return f"nested {a} {b} {c}"
        case [a, b, *rest] if a == b: return f"pair {rest}"
        case [first, *_, last] if first == last: return "same ends"
        case ["cmd", ("go" | "walk") as verb, *_]: return verb
        case 1, 2, *x: return f"open {x}"
        case [*all]: return f"all {all}"
    return "no match"
for x in ([], (1,), [2], [1, 9], [0, (1, 2)], [5, 5, 6], [7, 8, 7], ["cmd", "walk", 1], (1, 2, 3), range(4), "str", b"by", {1: 2}, {1}, iter([1]), bytearray(b"x"), 5):
    print(seq(x) if not hasattr(x, "__next__") else seq(x))
def mapping(x):
    match x:
        case {"type": "circle", "r": r}: return f"circle {r}"
        case {"a": 1, **rest}: return f"a and {rest}"
        case {"k": [x, {"deep": d}]}: return f"deep {x} {d}"
        case {1: one, None: none}: return f"odd keys {one} {none}"
        case {"only": _}: return "only"
        case {**kw} if len(kw) > 2: return f"big {kw}"
        case {}: return "any mapping"
    return "no"
for x in ({"type": "circle", "r": 2}, {"a": 1, "b": 2}, {"k": [1, {"deep": 5}]}, {1: "x", None: "y"}, {"only": 1}, {1: 1, 2: 2, 3: 3}, {}, {"z": 1}, [], 5):
    print(mapping(x))
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Q(P): pass
class Color:
    RED = 1
    class Deep: BLUE = 2
def cls(v):
    match v:
        case P(0, 0): return "origin"
        case Q(x=0): return "q0"
        case P(x, y) if x == y: return f"diag {x}"
        case P(1 | 2 as k, y=yy): return f"k {k} {yy}"
        case P(): return "some P"
        case Color.RED: return "red"
        case Color.Deep.BLUE: return "blue"
        case int(n) if n > 100: return f"big {n}"
        case bool(): return "bool"
        case int() | float(): return "num"
        case str(s): return f"str {s}"
        case list([a, *_]): return f"list {a}"
        case dict({"k": k}): return f"dict {k}"
        case (str(a), int(b)): return f"tuple {a} {b}"
        case object(): return "object"
for v in (P(0, 0), Q(0, 1), Q(0, 0), P(3, 3), P(2, 5), P(9, 8), 1, 2, 500, True, 3, 2.5, "s", [1, 2], [], {"k": 1}, ("a", 1), (1, "a"), None):
    print(cls(v))
