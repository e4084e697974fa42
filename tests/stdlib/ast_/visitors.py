# What walks over trees and changes them.
import ast
import warnings

source = '''"""doc
    string"""
def f(a, b=1):
    "inner"
    c = a + b
    if c:
        return {c: [d for d in a]}
class A(B):
    """  class
         doc
    """
    async def g(self): "x"
    def h(self): f"{x}"
'''
tree = ast.parse(source)
print([type(n).__name__ for n in ast.walk(tree)])
print([type(n).__name__ for n in ast.iter_child_nodes(tree.body[1])], [name for name, _ in ast.iter_fields(tree.body[1])])
for node in tree, *tree.body[1:], *tree.body[2].body[1:]:
    print(type(node).__name__, repr(ast.get_docstring(node)), repr(ast.get_docstring(node, clean=False)))
for wrong in ast.Pass(), ast.Expr(ast.Name("x")), tree.body[0]:
    try:
        ast.get_docstring(wrong)
    except TypeError as e:
        print(e)


class Names(ast.NodeVisitor):
    def __init__(self):
        self.seen = []

    def visit_Name(self, node):
        self.seen.append((node.id, type(node.ctx).__name__))

    def visit_FunctionDef(self, node):
        self.seen.append(node.name)
        self.generic_visit(node)


v = Names()
print(v.visit(tree), v.seen)


class Change(ast.NodeTransformer):
    def visit_Name(self, node):
        return ast.copy_location(ast.Name(node.id * 2, node.ctx), node)

    def visit_Return(self, node):
        return [ast.Expr(ast.Constant("gone")), self.generic_visit(node)]

    def visit_ClassDef(self, node):
        return None

    def visit_arg(self, node):
        return node if node.arg == "a" else None

    def visit_Assign(self, node):
        self.generic_visit(node)
        return ast.Pass()


changed = ast.fix_missing_locations(Change().visit(ast.parse(source)))
print(ast.unparse(changed))
print(ast.dump(changed.body[1].body[2], include_attributes=True))


class Remove(ast.NodeTransformer):
    def visit_Name(self, node):
        return None


node = Remove().visit(ast.parse("return_(x).y", mode="eval"))
print(sorted(vars(node.body)))


class Old(ast.NodeVisitor):
    def visit_Num(self, node):
        return "num", node.value

    def visit_Str(self, node):
        return "str", node.value

    def visit_NameConstant(self, node):
        return "name", node.value


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print([Old().visit(ast.Constant(x)) for x in (1, 2.5, 3j, "a", b"b", None, True, ..., (1,))])
print(*[w.message for w in seen], sep="\n")

plus = ast.parse("a + b", mode="eval").body
print(ast.dump(ast.copy_location(ast.Name("x"), plus), include_attributes=True))
print(ast.dump(ast.copy_location(ast.Name("x"), ast.Name("y", lineno=3, col_offset=4, end_lineno=None)), include_attributes=True))
print(ast.dump(ast.copy_location(ast.Load(), plus)), ast.dump(ast.copy_location(ast.Name("x"), ast.arguments())))
print(ast.dump(ast.increment_lineno(ast.parse("a\nb"), 5), include_attributes=True))
print(ast.dump(ast.increment_lineno(ast.parse("a # type: ignore", type_comments=True))))
print(ast.dump(ast.increment_lineno(ast.Name("x", lineno=1, col_offset=0, end_lineno=None)), include_attributes=True))
print(ast.dump(ast.fix_missing_locations(ast.Expr(ast.BinOp(ast.Name("x", lineno=7, col_offset=3), ast.Add(), ast.Constant(1)), lineno=5, end_col_offset=9)), include_attributes=True))

for text in ["x = 1\ny = [\n  a,\n\té\n]\r\nz", "if a:\n    b(\n       c)\r  \fd", "é + ü"]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.stmt, ast.expr)):
            print(type(node).__name__, repr(ast.get_source_segment(text, node)), repr(ast.get_source_segment(text, node, padded=True)))
print(ast.get_source_segment("a", ast.Name("a")), ast.get_source_segment("a", ast.Name("a", lineno=1, col_offset=0, end_lineno=None, end_col_offset=None)), ast.get_source_segment("a", ast.arguments()))
