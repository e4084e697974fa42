# literal_eval.
import ast
import re

for text in ["1", "-1", "+1", "1.5e3", "1 + 2j", "-1 - 2j", "1j", "'a' 'b'", "b'x'", "None", "True", "...", "()", "(1,)", "[1, [2]]", "{1, 2} == 0", "{1}", "set()", "{}",
             "{'a': 1, **{}}", "{'a': (1, [2])}", "  1", "\t[1]", "1\n", "\n1", "1 + 2", "2j + 1", "--1", "-'a'", "~1", "not 1", "a", "f()", "set(1)", "list()", "[a]", "{a: 1}",
             "x if y else z", "f'a'", "'%s' % 1", "[i for i in x]", "1 +", "(", "", "import os", "(\n1,\nfoo\n)", "lambda: 1", "*a", "1 - -2j", "1 + 1.5j - 2j", "'a'.b", "-True"]:
    try:
        print(repr(text), repr(ast.literal_eval(text)))
    except Exception as e:
        print(repr(text), type(e).__name__, re.sub(" at 0x[0-9a-f]+", "", str(e)))
print(ast.literal_eval(ast.parse("[1]", mode="eval")), ast.literal_eval(ast.Constant(2)), ast.literal_eval(ast.List([ast.Constant(3)])))
for node in None, 5, b"1", ast.Pass(), ast.Dict([ast.Constant(1)], []), ast.Set([ast.List([])]), ast.parse("1"):
    try:
        print(ast.literal_eval(node))
    except Exception as e:
        print(type(e).__name__, re.sub(" at 0x[0-9a-f]+", "", str(e)))
