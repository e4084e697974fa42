# Parses arithmetic, simplifies the tree with match, compiles it to a stack machine and to Python, and compares the results.
import operator

class Node:
    __match_args__ = ()
    def __init__(self, *args):
        for name, value in zip(self.__match_args__, args, strict=True):
            setattr(self, name, value)
    def __repr__(self):
        return f"{type(self).__name__}({', '.join(repr(getattr(self, n)) for n in self.__match_args__)})"
    def __eq__(self, other):
        return type(self) is type(other) and all(getattr(self, n) == getattr(other, n) for n in self.__match_args__)
class Num(Node): __match_args__ = ("value",)
class Var(Node): __match_args__ = ("name",)
class Op(Node): __match_args__ = ("op", "left", "right")
class Neg(Node): __match_args__ = ("operand",)
class Call(Node): __match_args__ = ("name", "args")

class ParseError(Exception):
    def __init__(self, text, pos, want):
        super().__init__(f"{want} expected at {pos} in {text!r}")
        self.pos = pos

def tokens(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == "."):
                j += 1
            yield "num", text[i:j], i
            i = j
        elif c.isalpha():
            j = i
            while j < len(text) and text[j].isalnum():
                j += 1
            yield "name", text[i:j], i
            i = j
        elif text.startswith("**", i):
            yield "**", "**", i
            i += 2
        else:
            yield c, c, i
            i += 1
    yield "end", "", len(text)

class Parser:
    levels = [("+", "-"), ("*", "/", "%")]
    def __init__(self, text):
        self.text, self.all, self.at = text, list(tokens(text)), 0
    @property
    def kind(self): return self.all[self.at][0]
    def next(self):
        self.at += 1
        return self.all[self.at - 1]
    def expect(self, kind):
        if self.kind != kind:
            raise ParseError(self.text, self.all[self.at][2], kind)
        return self.next()[1]
    def parse(self):
        tree = self.binary(0)
        self.expect("end")
        return tree
    def binary(self, level):
        if level == len(self.levels):
            return self.unary()
        left = self.binary(level + 1)
        while self.kind in self.levels[level]:
            op = self.next()[1]
            left = Op(op, left, self.binary(level + 1))
        return left
    def unary(self):
        if self.kind == "-":
            self.next()
            return Neg(self.unary())
        base = self.atom()
        if self.kind == "**":
            self.next()
            return Op("**", base, self.unary())
        return base
    def atom(self):
        match self.all[self.at]:
            case ("num", text, _):
                self.next()
                return Num(float(text) if "." in text else int(text))
            case ("name", name, _):
                self.next()
                if self.kind != "(":
                    return Var(name)
                self.next()
                args = []
                while self.kind != ")":
                    args.append(self.binary(0))
                    if self.kind == ",":
                        self.next()
                self.expect(")")
                return Call(name, args)
            case ("(", *_):
                self.next()
                tree = self.binary(0)
                self.expect(")")
                return tree
        raise ParseError(self.text, self.all[self.at][2], "operand")

ops = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod, "**": operator.pow}
functions = {"max": max, "min": min, "abs": abs}

def simplify(tree):
    match tree:
        case Op(op, left, right):
            match op, simplify(left), simplify(right):
                case _, Num(a), Num(b) if not (op in "/%" and b == 0):
                    return Num(ops[op](a, b))
                case ("+", Num(0), x) | ("+" | "-", x, Num(0)) | ("*", Num(1), x) | ("*" | "/" | "**", x, Num(1)):
                    return x
                case "*", (Num(0) as zero), _:
                    return zero
                case "-", a, b if a == b:
                    return Num(0)
                case _, a, b:
                    return Op(op, a, b)
        case Neg(Num(v)):
            return Num(-v)
        case Neg(Neg(x)):
            return simplify(x)
        case Neg(x):
            return Neg(simplify(x))
        case Call(name, args):
            args = [simplify(a) for a in args]
            if all(isinstance(a, Num) for a in args):
                return Num(functions[name](*(a.value for a in args)))
            return Call(name, args)
    return tree

def code(tree):
    match tree:
        case Num(v): yield "push", v
        case Var(n): yield "load", n
        case Neg(x):
            yield from code(x)
            yield "neg", None
        case Op(op, a, b):
            yield from code(a)
            yield from code(b)
            yield "op", op
        case Call(name, args):
            for a in args:
                yield from code(a)
            yield "call", (name, len(args))

def execute(program, env):
    stack = []
    for what, arg in program:
        match what:
            case "push": stack.append(arg)
            case "load": stack.append(env[arg])
            case "neg": stack.append(-stack.pop())
            case "op":
                b, a = stack.pop(), stack.pop()
                stack.append(ops[arg](a, b))
            case "call":
                name, n = arg
                args = stack[len(stack) - n:]
                del stack[len(stack) - n:]
                stack.append(functions[name](*args))
    [result] = stack
    return result

env = {"x": 3, "y": -2, "pi": 3.25}
for text in ("1 + 2 * 3", "(1 + 2) * 3", "-x ** 2", "2 ** 3 ** 2", "x * 1 + 0 * y", "max(x, y, 10) - min(1, 2)", "--x", "x - x + pi / 2", "7 % 4 * x", "abs(-5) + abs(y)", "1 / 0", "x / (y + 2)", "nope + 1", "1 +", "(2", "2 3", "max(", "f(1)", "5.5.5", "*"):
    try:
        tree = Parser(text).parse()
        small = simplify(tree)
        value = execute(code(small), env)
        print(f"{text:>26} = {value!r:<8} {small} {'ok' if value == eval(text, functions | {'__builtins__': {}}, env) else 'differs'}")
    except ParseError as e:
        print(f"{text:>26} : {e} {' ' * 0}{e.pos}")
    except Exception as e:
        print(f"{text:>26} : {type(e).__name__} {e}")
