class Token:
    __slots__ = ("kind", "text", "pos")
    def __init__(self, kind, text, pos): self.kind, self.text, self.pos = kind, text, pos
    def __repr__(self): return f"{self.kind}:{self.text}@{self.pos}"
def tokenize(s):
    i = 0
    while i < len(s):
        c = s[i]
        if c.isspace():
            i += 1
            continue
        start = i
        if c.isdigit() or c == "." and s[i + 1:i + 2].isdigit():
            while i < len(s) and (s[i].isdigit() or s[i] == "."): i += 1
            yield Token("num", s[start:i], start)
        elif c.isalpha():
            while i < len(s) and s[i].isalnum(): i += 1
            yield Token("name", s[start:i], start)
        elif (op := s[i:i + 2]) in ("**", "//", "<=", "==") or (op := c) in "+-*/%()<>,=":
            i += len(op)
            yield Token("op", op, start)
        else:
            raise SyntaxError(f"bad character {c!r} at {i}")
    yield Token("end", "", len(s))
class Parser:
    BINARY = {"==": 1, "<": 1, "<=": 1, ">": 1, "+": 2, "-": 2, "*": 3, "/": 3, "//": 3, "%": 3, "**": 5}
    def __init__(self, s): self.toks = list(tokenize(s)); self.i = 0
    @property
    def cur(self): return self.toks[self.i]
    def next(self):
        t, self.i = self.cur, self.i + 1
        return t
    def expect(self, text):
        if (t := self.next()).text != text: raise SyntaxError(f"expected {text!r}, got {t}")
    def parse(self):
        e = self.expr(0)
        if self.cur.kind != "end": raise SyntaxError(f"trailing {self.cur}")
        return e
    def expr(self, level):
        left = self.unary()
        while (p := self.BINARY.get(self.cur.text, 0)) > level:
            op = self.next().text
            left = (op, left, self.expr(p - 1 if op == "**" else p))
        return left
    def unary(self):
        if self.cur.text in ("-", "+"): return (self.next().text + "u", self.expr(4))
        match self.next():
            case Token(kind="num", text=t): return float(t) if "." in t else int(t)
            case Token(kind="name", text=n) if self.cur.text == "(":
                self.next()
                args = []
                while self.cur.text != ")":
                    args.append(self.expr(0))
                    if self.cur.text == ",": self.next()
                self.expect(")")
                return ("call", n, *args)
            case Token(kind="name", text=n): return n
            case Token(text="("):
                e = self.expr(0)
                self.expect(")")
                return e
            case t: raise SyntaxError(f"unexpected {t}")
FUNCS = {"max": max, "abs": abs, "sum": lambda *a: sum(a)}
def evaluate(e, env=()):
    env = dict(env)
    def ev(e):
        match e:
            case int() | float(): return e
            case str(): return env[e]
            case ("-u", x): return -ev(x)
            case ("+u", x): return +ev(x)
            case ("call", f, *args): return FUNCS[f](*map(ev, args))
            case (op, a, b): return eval("a " + op + " b", {}, {"a": ev(a), "b": ev(b)})
    return ev(e)
for s in ("1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "10 - 4 - 3", "x * (y + 1.5) // 2", "max(1, x, abs(-7)) % 4", "sum()", "1 < 2 + 3", "7 // 2 == 3", "--3", "2 * -x"):
    t = Parser(s).parse()
    print(f"{s:24} {t!r:48} {evaluate(t, {'x': 3, 'y': 4})}")
for s in ("1 +", "(1", "1 2", "@", "max(1", ")", "1 / 0", "q", "nope(1)"):
    try: print(evaluate(Parser(s).parse()))
    except Exception as e: print(f"{s:10} {type(e).__name__}: {e}")
print(list(tokenize("a1 ** .5")))
