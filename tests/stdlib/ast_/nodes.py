# The classes of nodes: their tables, and what their constructors do.
import ast
import copy
import warnings


def tried(f):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            result = f()
        except Exception as e:
            result = f"{type(e).__name__}: {e}"
    if isinstance(result, ast.AST):
        result = type(result).__name__, sorted((k, type(v).__name__) for k, v in result.__dict__.items())
    print(result, *sorted(str(w.message) for w in seen), sep="\n    ")


classes = [c for c in vars(ast).values() if isinstance(c, type) and issubclass(c, ast.AST) and c.__module__ == "ast"]
own = {"slice", "Index", "ExtSlice", "Suite", "AugLoad", "AugStore", "Param", "Ellipsis"}
for c in sorted((c for c in classes if c.__name__ not in own), key=lambda c: c.__name__):
    print(c.__name__, [b.__name__ for b in c.__mro__[1:-1]], c._fields, c._attributes, c.__match_args__ == c._fields)
    print("   ", (c.__doc__ or "").replace("\n", "\n    "))
    print("   ", getattr(c, "_field_types", None), sorted(k for k, v in vars(c).items() if v is None and k != "__doc__"))

tried(lambda: ast.Name())
tried(lambda: ast.Name("a"))
tried(lambda: ast.Name("a", ast.Store(), lineno=1, col_offset=2))
tried(lambda: ast.Name("a", foo=1))
tried(lambda: ast.Name("a", id=1))
tried(lambda: ast.Name("a", 1, 2))
tried(lambda: ast.Load(1))
tried(lambda: ast.AST(1))
tried(lambda: ast.AST(a=1))
tried(lambda: ast.Expr())
tried(lambda: ast.FunctionDef("f"))
tried(lambda: ast.Constant(3, kind="u"))
tried(lambda: ast.arguments())
tried(lambda: ast.Module().type_ignores)


class Plain(ast.AST):
    _fields = ("a", "b")


class Typed(ast.AST):
    _fields = ("a", "b", "c")
    _field_types = {"a": int, "b": int | None, "c": list[int]}


class Partial(ast.AST):
    _fields = ("a", "b")
    _field_types = {"a": int}


class Wrong(ast.Name):
    _fields = 7


class Attributed(ast.expr):
    _attributes = ("x",)


tried(lambda: Plain())
tried(lambda: Plain(1, b=2))
tried(lambda: Typed())
tried(lambda: Partial())
tried(lambda: Wrong())
tried(lambda: Attributed(x=1))
tried(lambda: Attributed(y=1))

tree = ast.parse("f(a, *b, c=[1, 'x'])\n")
for same in copy.copy(tree), copy.deepcopy(tree):
    print(type(same).__name__, same is tree, same.body is tree.body, ast.dump(same) == ast.dump(tree))
call = tree.body[0].value
print(copy.copy(call).args is call.args, call.func.ctx is call.args[0].ctx, type(call.func.ctx) is ast.Load)
print(ast.Constant(3).__reduce_ex__(2)[1:])
print(ast.parse("a").body[0].value.ctx is ast.parse("b").body[0].value.ctx)

match call:
    case ast.Call(ast.Name(id), [_, ast.Starred()], [ast.keyword(arg, ast.List())]):
        print("matched", id, arg)

node = ast.Name("a")
node.extra = 1
del node.ctx
print(sorted(vars(node)), hasattr(node, "ctx"), isinstance(node, ast.expr), ast.Name.end_lineno, hasattr(ast.Name, "lineno"))
print(repr(node).split(" at ")[0])
