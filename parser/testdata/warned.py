"""Write the SyntaxWarnings of CPython for each program: python3.13 testdata/warned.py > testdata/warned.json

The programs are the lines of warned.txt; a line that begins inside a triple-quoted string belongs to the one before.
"""
import json
import os
import warnings

here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "warned.txt"), encoding="utf-8") as f:
    lines = f.read().split("\n")
programs = []
for line in lines:
    if programs and programs[-1].count('"""') == 1:
        programs[-1] += "\n" + line
    elif line:
        programs.append(line)

out = []
for source in programs:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(source, "x.py", "exec")
        except SyntaxError:
            continue
    out.append({"source": source, "warnings": ["%d: %s" % (w.lineno, w.message) for w in caught]})
print("[\n" + ",\n".join(json.dumps(c) for c in out) + "\n]")
