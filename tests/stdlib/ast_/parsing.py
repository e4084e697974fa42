# Trees of text: places, modes, type comments, versions, optimized trees.
import ast


def show(source, *, places=False, **options):
    try:
        tree = ast.parse(source, **options)
        print(repr(source), options or "", ast.dump(tree, include_attributes=places))
    except SyntaxError as e:
        print(repr(source), options or "", e.msg, e.lineno, e.offset, e.text)
    except Exception as e:
        print(repr(source), options or "", type(e).__name__, e)


for source in ["é = 'ü' + f'{ä!r:>{b}}'  # c", "def f(a, /, b: int = 1, *c, d=2, **e) -> r:\n\tpass", "x = (\n  1,\n  2\n)\n",
               "@d\nclass A[T: int = str, *U, **V](B, m=C): x: int", "match x:\n  case [1, *_, {'a': b, **c}] | D(e, f=None) as g if h: pass",
               "try:\n    pass\nexcept* (A, B) as e: pass\nelse: pass\nfinally: pass", "async def f():\n  async with a as b, c: await d",
               "from ..a import b as c, d\nimport e.f as g", "a = b, *c = d", "if a: b\nelif c: d\nelse: e", "'a' 'b' f'c{d}'", "a[b:c, ::d]"]:
    show(source, places=True)
for mode in "eval", "single", "func_type", "exec", "what":
    for source in "a", "a; b", "(int, *str, **x) -> y", "a\nb":
        if mode != "single" or "->" not in source:
            show(source, mode=mode)
show("a = 1 # type: int", type_comments=True)
show("def f(a, # type: int\n  *b # type: str\n  ):\n  # type: (...) -> x\n  for i in j: # type: y\n    pass\n", type_comments=True)
show("x = 1 # type: ignore[a]\n# type: ignore\nwith a: # type: b\n  c", type_comments=True)
show("x # type: int", type_comments=True)
show("x # type: int")
show("if x: # type: int\n  pass", type_comments=True)
for version, source in [(7, "(a := 1)"), (8, "(a := 1)"), (7, "def f(a, /): pass"), (9, "match x:\n case 1: pass"), (10, "try: pass\nexcept* A: pass"),
                        (11, "type X = int"), (11, "def f[T](): pass"), (12, "class A[T = int]: pass"), (13, "class A[T = int]: pass"), (5, "x: int = 1_0"),
                        (4, "a @ b"), (4, "async def f(): await x")]:
    show(source, feature_version=(3, version))
show("a", feature_version=(2, 7))
show("a", feature_version=7)
for source in ["1 + 2 * 3; -1; not a in b; x[(1, 2)[1]]", "for i in [1, 2]: a in {1}", "'%s-%5r%%' % (a, b)", "'doc'\n__debug__", "'a' + 'b'", "2 ** 1000; 1 / 0",
               "x: 1 + 1", "from __future__ import annotations\nx: 1 + 1"]:
    show(source, optimize=1)
show("__debug__", optimize=0)
# What only the compiler refuses has a tree.
for source in ["*a", "*a = b", "return", "await x", "f(a=1, a=2)", "try: pass\nexcept: pass\nexcept A: pass", "match x:\n case f'a': pass", "break", "from __future__ import x"]:
    show(source)
for source in ["a b", "def f(:", "(", "x = = 1", "f(a for b in c, d)", "\0", "print 1"]:
    show(source)
print(ast.dump(compile(b"# coding: latin-1\n'\xe4'", "x", "exec", ast.PyCF_ONLY_AST)))
tree = ast.parse("a")
print(compile(tree, "x", "exec", ast.PyCF_ONLY_AST) is tree, compile(tree, "x", "exec", ast.PyCF_OPTIMIZED_AST) is tree)
