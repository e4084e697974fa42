"""Write what CPython says about faulty programs: python3.13 -W ignore testdata/faulty.py > testdata/faulty.json

Each program stands between lines of "----" in faulty.txt. An end of 0 or less means that CPython gives none.
"""
import json
import os
import sys
import tempfile
import traceback

here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "faulty.txt"), encoding="utf-8") as f:
    programs = f.read().split("\n----\n")

out = []
os.chdir(tempfile.mkdtemp())
for source in programs:
    case = {"source": source}
    with open("x.py", "w", encoding="utf-8") as f:
        f.write(source + "\n")  # the compiler's errors take their line from the file
    try:
        compile(source, "x.py", "exec")
        case["kind"] = ""
    except SyntaxError as e:
        case.update(kind=type(e).__name__, msg=e.msg, line=e.lineno, col=e.offset,
                    end_line=e.end_lineno, end_col=e.end_offset, shown="".join(traceback.format_exception_only(e)))
    except (MemoryError, RecursionError) as e:
        case.update(kind=type(e).__name__, msg=str(e), shown="".join(traceback.format_exception_only(e)))
    out.append(case)

print("{")
print('"command": "python3.13 -W ignore testdata/faulty.py > testdata/faulty.json",')
print('"version": %s,' % json.dumps(sys.version.split()[0]))
print('"cases": [')
print(",\n".join(json.dumps(c) for c in out))
print("]\n}")
