# Code of mode "single" shows the values of its expressions with sys.displayhook, and takes one statement.
import sys
import builtins


def run(source, ns={}):
    try:
        exec(compile(source, "<stdin>", "single"), ns)
    except SyntaxError as e:
        print("SyntaxError", e.msg, e.lineno)
    except Exception as e:
        print(type(e).__name__, e)


for s in ["1 + 1", "'text'", "None", "x = 5", "x", "x; x + 1; None", "for i in range(2): i\n", "if x: x\n", "def f(): 'no'; return 3\n", "f()",
          "f(); f()", "class A: 1\n", "[1,\n2]", "1\n2", "1\n\n", "try:\n  x\nfinally:\n  'f'\n", "if 1:\n  2", "while x:\n  x; break\n",
          "import sys; sys", "lambda: 1 if 0 else 2 and None or ()", "(yield)", "return 1", "print('p')", "undefined", "1/0",
          "with open: pass\n", "x: int = 3", "x, = 1,", "assert x", "_"]:
    print(">>>", repr(s))
    if s.startswith(("import", "lambda")):
        continue
    run(s)
print(builtins._)
shown = []
old, sys.displayhook = sys.displayhook, shown.append
run("1; None; 'two'")
sys.displayhook = old
print(shown)
sys.displayhook = lambda v: print("<", v, ">")
run("3")
run("None")
sys.displayhook = 5
run("4")
sys.displayhook = sys.__displayhook__
run("5")
del builtins._
run("None")
print(hasattr(builtins, "_"))
exec(compile("7", "f", "exec"))
print(eval(compile("8", "f", "eval")), exec("9"), eval("exec('10')"))
