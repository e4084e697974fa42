# Names that are kept from older versions, with their warnings.
import ast
import warnings


def tried(f):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            result = f()
        except Exception as e:
            result = f"{type(e).__name__}: {e}"
    if isinstance(result, ast.AST):
        result = ast.dump(result)
    print(result, *[f"{w.category.__name__}: {w.message}" for w in seen], sep="\n    ")


for name in "Num", "Str", "Bytes", "NameConstant", "Ellipsis", "Unknown":
    tried(lambda: getattr(ast, name).__name__)
    tried(lambda: getattr(ast, name)._fields)
tried(lambda: ast.Num(5))
tried(lambda: ast.Num(n=5))
tried(lambda: ast.Num(5, n=6))
tried(lambda: ast.Str("a"))
tried(lambda: ast.Bytes(b"a"))
tried(lambda: ast.NameConstant(None))
tried(lambda: ast.Ellipsis())
for value in 1, True, "a", b"a", None, ..., 2.5, ():
    for name in "Num", "Str", "Bytes", "NameConstant", "Ellipsis":
        tried(lambda: (name, value, isinstance(ast.Constant(value), getattr(ast, name))))
tried(lambda: isinstance(ast.Name("x"), ast.Num))
tried(lambda: issubclass(ast.Num, ast.Constant))
constant = ast.Constant(5)
tried(lambda: constant.n)
tried(lambda: constant.s)
tried(lambda: setattr(constant, "n", 6))
tried(lambda: constant.value)
tried(lambda: ast.Index(3))
tried(lambda: ast.ExtSlice([ast.Constant(1)]))
tried(lambda: ast.ExtSlice())
tried(lambda: ast.Tuple([ast.Constant(1)]).dims[0])
tried(lambda: ast.Num.__doc__)
print(ast.Suite.__mro__, ast.Param.__doc__, ast.AugLoad.__base__, ast.AugStore.__base__, ast.slice.__base__)


class Sub(ast.Num):
    pass


tried(lambda: type(Sub(3)).__name__)
tried(lambda: isinstance(ast.Constant(3), Sub))
