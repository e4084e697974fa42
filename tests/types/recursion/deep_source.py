# Source text nested deeply: an error of the compiler, never a crash.
N = 50000
def attempt(name, src):
    try:
        compile(src, "f", "exec")
        print(name, "compiles")
    except (SyntaxError, RecursionError, MemoryError) as e:
        print(name, "refused")
attempt("parens", "(" * N + ")" * N)
attempt("brackets", "[" * N + "]" * N)
attempt("braces", "{" * N + "}" * N)
attempt("open", "(" * N)
attempt("calls", "f(" * N + ")" * N)
attempt("lambdas", "lambda: " * N + "1")
attempt("strings", "'a' " * 1000)
attempt("many statements", "x = 1\n" * 20000)
attempt("long tuple", "x = (" + "1, " * 20000 + ")")
attempt("long call", "f(" + "1, " * 5000 + ")")
attempt("long string", "x = '" + "a" * 1000000 + "'")
attempt("many names", "\n".join(f"v{i} = {i}" for i in range(5000)))
attempt("many args", "def f(" + ", ".join(f"a{i}" for i in range(1000)) + "): pass")
attempt("indents", "".join(" " * i + "if x:\n" for i in range(200)) + " " * 200 + "pass")
attempt("90 ifs", "".join(" " * i + "if x:\n" for i in range(90)) + " " * 90 + "pass")
attempt("18 loops", "".join(" " * i + "for x in y:\n" for i in range(18)) + " " * 18 + "pass")
attempt("long and", " and ".join(["x"] * 3000))
attempt("long compare", " < ".join(["x"] * 3000))
attempt("fstring", "f'" + "{x}" * 3000 + "'")
