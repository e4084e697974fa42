# dump and its options.
import ast

sources = ["a = b + 1", "f(x, *y, z=1)", "def f(a, *, b=None): return [i for i in a if i]", "class A: pass", "None", "match x:\n case [1, *_]: pass\n case A(b=2): pass", "''", "", "try: pass\nfinally: pass"]
for source in sources:
    tree = ast.parse(source)
    print(ast.dump(tree))
    print(ast.dump(tree, False))
    print(ast.dump(tree, annotate_fields=False, show_empty=True))
    print(ast.dump(tree, show_empty=True, indent=1))
    print(ast.dump(tree, indent="\t"))
    print(ast.dump(tree, annotate_fields=False, include_attributes=True, indent=0))
node = ast.Name("a")
print(ast.dump(node), ast.dump(node, False), ast.dump(node, include_attributes=True))
node.lineno = 3
node.end_lineno = None
print(ast.dump(node, include_attributes=True), ast.dump(ast.Constant(None)), ast.dump(ast.Constant(None, None), False), ast.dump(ast.Constant("x", "u"), False))
print(ast.dump(ast.Raise(None, node)), ast.dump(ast.Raise(None, node), False), ast.dump(ast.Raise()), ast.dump(ast.Load()), ast.dump(ast.arguments()))
del node.id
print(ast.dump(node, False), ast.dump(ast.Expr([1, 'a', node])), ast.dump(ast.Tuple([1], []), False), ast.dump(ast.FormattedValue(node, -1)))
print(ast.dump(ast.MatchStar()), ast.dump(ast.MatchStar("x"), False), ast.dump(ast.Slice(None, node, None), False), ast.dump(ast.Module([], [ast.TypeIgnore(1, "")]), False))
for wrong in 5, [node], None:
    try:
        ast.dump(wrong)
    except TypeError as e:
        print(e)
