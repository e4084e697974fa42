# Code of trees that the program has made, and CPython's words for those that make no sense.
import warnings

warnings.simplefilter("ignore")
import ast

P = dict(lineno=1, col_offset=0, end_lineno=1, end_col_offset=0)
a = ast.Name("a", ast.Load(), **P)
stored = ast.Name("a", ast.Store(), **P)
one = ast.Constant(1, **P)
go = ast.Pass(**P)


def expr(node):
    return show(ast.Expression(node), "eval")


def stmt(*nodes):
    return show(ast.Module(list(nodes), []), "exec")


def show(tree, mode):
    try:
        code = compile(tree, "<tree>", mode)
    except (TypeError, ValueError, SyntaxError, SystemError, RecursionError, OverflowError, RuntimeError) as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
    else:
        print(type(code).__name__)


source = "def f(x, *, y=2):\n    'doc'\n    return [x + i for i in range(y)]\nclass A:\n    z = f(1)\nprint(f(3, y=4), A.z, f.__doc__, f'{A.z!r:>10}')\n"
tree = ast.parse(source)
exec(compile(tree, "<tree>", "exec"))
print(eval(compile(ast.parse("1 + 2", mode="eval"), "<tree>", "eval")))
exec(compile(ast.parse("3 + 4", mode="single"), "<tree>", "single"))
# With local variables of its own, and as constants what no literal is.
names = {}
exec(compile(ast.parse("b = 5"), "<tree>", "exec"), {}, names)
print(names, eval(compile(ast.Expression(ast.Constant((1, frozenset([2]), 3j + 1, ..., b"x", None), **P)), "<tree>", "eval")))
try:
    exec(compile(ast.increment_lineno(ast.parse("\n1 / 0"), 10), "<tree>", "exec"))
except ZeroDivisionError as e:
    print(e.__traceback__.tb_next.tb_lineno)

for node in (None, 5, ast.expr(**P), ast.Name("a"), ast.Name(5, **P), ast.Name(None, **P), ast.Name("None", **P), ast.Name("a", 3, **P), stored,
             ast.Name("a", lineno="x", col_offset=0), ast.Name("a", lineno=1 << 40, col_offset=0), ast.Name("a", lineno=3, col_offset=0, end_lineno=2),
             ast.Name("a", lineno=3, col_offset=5, end_col_offset=2), ast.Name("a", lineno=3, col_offset=-1, end_col_offset=2),
             ast.BinOp(a, ast.And(), a, **P), ast.BinOp(a, None, a, **P), ast.BoolOp(ast.And(), [a], **P), ast.Compare(a, [], [], **P),
             ast.Compare(a, [ast.Eq()], [a, a], **P), ast.Dict([a], [], **P), ast.Dict([None], [a], **P), ast.Set([None], **P), ast.Set(7, **P),
             ast.ListComp(a, [], **P), ast.ListComp(a, [ast.comprehension(a, a, [], 0)], **P), ast.ListComp(a, [ast.comprehension(stored, a, [None], 0)], **P),
             ast.NamedExpr(ast.Attribute(a, "b", ast.Store(), **P), a, **P), ast.Call(a, [], [None], **P), ast.Lambda(None, a, **P),
             ast.Lambda(ast.arguments(defaults=[a]), a, **P), ast.Lambda(ast.arguments(kwonlyargs=[ast.arg("x", **P)]), a, **P),
             ast.Lambda(ast.arguments(args=[ast.arg("x", **P), ast.arg("x", **P)]), a, **P),
             ast.Constant([], **P), ast.Constant((1, {}), **P), ast.Constant(1, kind=2, **P), ast.FormattedValue(a, 7, **P), ast.FormattedValue(a, 115, one, **P),
             ast.JoinedStr([one], **P), ast.Slice(a, **P), ast.Starred(a, **P), ast.List([a], ast.Store(), **P), ast.Tuple([ast.Starred(a, **P)], **P),
             ast.Yield(**P), ast.Await(a, **P), ast.Attribute(a, 7, **P)):
    expr(node)
for node in (None, 1, one, ast.Expr(**P), ast.Expr(None, **P), ast.Expr(stored, **P), ast.FunctionDef("f", ast.arguments(), [], [], **P),
             ast.FunctionDef("f", ast.arguments(), [None], [], **P), ast.FunctionDef("f", ast.arguments(), [go], [stored], **P),
             ast.FunctionDef("f", ast.arguments(), [go], [], type_params=[ast.TypeVar("True", **P)], **P),
             ast.ClassDef("C", [None], [], [go], [], **P), ast.Delete([], **P), ast.Delete([a], **P), ast.Delete([one], **P),
             ast.Delete([ast.Starred(ast.Name("a", ast.Del(), **P), ast.Del(), **P)], **P),
             ast.Assign([], a, **P), ast.Assign([a], a, **P), ast.Assign([one], a, **P), ast.AugAssign(ast.Tuple([], ast.Store(), **P), ast.Add(), a, **P),
             ast.AnnAssign(ast.Attribute(a, "b", ast.Store(), **P), a, None, 1, **P), ast.AnnAssign(ast.List([], ast.Store(), **P), a, None, 0, **P),
             ast.TypeAlias(ast.Attribute(a, "b", ast.Store(), **P), [], a, **P), ast.For(stored, a, [], [], **P), ast.For(stored, a, [go], [None], **P),
             ast.AsyncFor(stored, a, [], [], **P), ast.While(a, [], [], **P), ast.If(a, [], [], **P), ast.With([], [go], **P), ast.With([ast.withitem(a)], [], **P),
             ast.With([ast.withitem(a, a)], [go], **P), ast.Raise(None, a, **P), ast.Try([], [], [], [], **P), ast.Try([go], [], [], [], **P),
             ast.Try([go], [], [go], [go], **P), ast.Try([go], [ast.ExceptHandler(a, "x", [], **P)], [], [], **P), ast.Try([go], [go], [], [], **P),
             ast.TryStar([go], [], [], [], **P), ast.Import([], **P), ast.ImportFrom("x", [], 0, **P), ast.ImportFrom("x", [ast.alias("y", **P)], -1, **P),
             ast.ImportFrom(None, [ast.alias("y", **P)], 1, **P), ast.Global([], **P), ast.Nonlocal([], **P), ast.Nonlocal(["x"], **P), ast.Return(**P), ast.Break(**P),
             ast.Match(a, [], **P), ast.Pass()):
    stmt(node)


def pattern(p):
    stmt(ast.Match(a, [ast.match_case(p, None, [go])], **P))


for p in (None, go, ast.MatchValue(a, **P), ast.MatchValue(one, **P), ast.MatchValue(ast.Constant(None, **P), **P), ast.MatchValue(ast.Constant((1,), **P), **P),
          ast.MatchValue(ast.UnaryOp(ast.USub(), one, **P), **P), ast.MatchValue(ast.UnaryOp(ast.UAdd(), one, **P), **P),
          ast.MatchValue(ast.BinOp(one, ast.Add(), ast.Constant(2j, **P), **P), **P), ast.MatchValue(ast.BinOp(one, ast.Add(), one, **P), **P),
          ast.MatchValue(ast.JoinedStr([], **P), **P), ast.MatchSingleton(1, **P), ast.MatchSingleton(True, **P), ast.MatchStar("x", **P),
          ast.MatchSequence([ast.MatchStar("x", **P), ast.MatchStar(None, **P)], **P), ast.MatchSequence([ast.MatchStar("_", **P)], **P),
          ast.MatchMapping([one], [], **P), ast.MatchMapping([a], [ast.MatchAs(**P)], **P), ast.MatchMapping([], [], "_", **P), ast.MatchMapping([ast.Constant(None, **P)], [ast.MatchAs(**P)], "r", **P),
          ast.MatchClass(one, [], [], [], **P), ast.MatchClass(ast.Attribute(one, "x", **P), [], [], [], **P), ast.MatchClass(a, [], ["x"], [], **P), ast.MatchClass(a, [], ["None"], [ast.MatchAs(**P)], **P),
          ast.MatchAs(ast.MatchAs(**P), None, **P), ast.MatchAs(None, "True", **P), ast.MatchOr([ast.MatchAs(**P)], **P), ast.MatchOr([ast.MatchAs(None, "x", **P), ast.MatchAs(**P)], **P),
          ast.MatchValue(one, lineno=1, col_offset=0)):
    pattern(p)
show(ast.Module(7, []), "exec")
show(ast.Module([], [7]), "exec")
show(ast.Module([], []), "eval")
show(ast.Interactive([]), "single")
show(a, "exec")
show(ast.Expression(a), "exec")
show(ast.AST(), "exec")
show([a], "exec")
for run in eval, exec:
    try:
        run(ast.Expression(a))
    except TypeError as e:
        print(e)
