# Trees with cycles, deep trees, and nodes that lie.
import warnings

warnings.simplefilter("ignore")
import ast

P = dict(lineno=1, col_offset=0, end_lineno=1, end_col_offset=0)


def tried(name, f):
    try:
        print(name, type(f()).__name__)
    except Exception as e:
        print(name, type(e).__name__, str(e).split(" at 0x")[0])


loop = ast.UnaryOp(ast.Not(), None, **P)
loop.operand = loop
for f in ast.dump, ast.unparse, ast.fix_missing_locations, ast.literal_eval, lambda x: compile(ast.Expression(x), "", "eval"), ast.NodeVisitor().visit:
    tried("loop", lambda: f(loop))
body = []
module = ast.Module(body, [])
body.append(ast.If(ast.Constant(1, **P), body, [], **P))
tried("list", lambda: compile(module, "", "exec"))
deep = ast.Name("a", **P)
for _ in range(300):
    deep = ast.UnaryOp(ast.USub(), deep, **P)
tried("300", lambda: compile(ast.Expression(deep), "", "eval"))
for _ in range(30000):
    deep = ast.UnaryOp(ast.USub(), deep, **P)
tried("30000", lambda: compile(ast.Expression(deep), "", "eval"))
tried("30000", lambda: ast.unparse(deep))
value = ()
for _ in range(30000):
    value = (value,)
tried("constant", lambda: compile(ast.Expression(ast.Constant(value, **P)), "", "eval"))
del deep, value
double = ast.Name("a", **P)
for _ in range(10):
    double = ast.BinOp(double, ast.Add(), double, **P)
print(eval(compile(ast.Expression(double), "", "eval"), {"a": 1}))
for make in (lambda s: ast.For(ast.Name("a", ast.Store(), **P), ast.Name("b", **P), [s], [], **P), lambda s: ast.Try([s], [], [], [ast.Pass(**P)], **P)):
    s = ast.Pass(**P)
    for _ in range(25):
        s = make(s)
    tried("blocks", lambda: compile(ast.Module([s], []), "", "exec"))


class Growing(ast.Pass):
    col_offset = end_col_offset = 0
    end_lineno = 1

    @property
    def lineno(self):
        body.append(self)
        return 1


class Refusing(ast.Name):
    def __getattribute__(self, name):
        raise OSError(name)


class Nameless(ast.Name):
    def __repr__(self):
        raise OSError("repr")


class Text(str):
    pass


class Whole(int):
    pass


body[:] = [Growing()]
tried("growing", lambda: compile(module, "", "exec"))
tried("refusing", lambda: compile(ast.Expression(Refusing()), "", "eval"))
tried("nameless", lambda: compile(ast.Module([Nameless("a", **P)], []), "", "exec"))
tried("text", lambda: compile(ast.Expression(ast.Name(Text("a"), **P)), "", "eval"))
tried("whole", lambda: compile(ast.Expression(ast.Constant(Whole(3), **P)), "", "eval"))
tried("whole place", lambda: compile(ast.Expression(ast.Name("a", lineno=Whole(3), col_offset=0)), "", "eval"))
tried("odd name", lambda: eval(compile(ast.Expression(ast.Name("a b", **P)), "", "eval"), {"a b": 3}))
for line, column in (-5, -5), (2**31 - 1, 2**31 - 1), (-2**31, -2**31), (0, 0):
    code = compile(ast.Expression(ast.BinOp(*[ast.Name("a", lineno=line, col_offset=column), ast.Add(), ast.Name("a", lineno=line, col_offset=column)], lineno=line, col_offset=column)), "", "eval")
    print(eval(code, {"a": 1}))
names = ast.Import([ast.alias("a..b", "", **P)], **P)
tried("import", lambda: exec(compile(ast.Module([names], []), "", "exec")))
