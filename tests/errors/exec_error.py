# Errors in exec, eval and compile: no source lines.
import traceback
for src in ["1/0", "def f():\n    return x\nf()", "a b", "raise ValueError('v')"]:
    try:
        exec(src)
    except Exception:
        traceback.print_exc()
for src in ["1/0", "1 +", "", "x = 1", "undefined"]:
    try:
        eval(src)
    except Exception:
        traceback.print_exc()
try:
    exec(compile("def g():\n    h()\ng()", "<virtual>", "exec"))
except NameError:
    traceback.print_exc()
exec("exec('undefined_name')")
