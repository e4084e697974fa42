# SyntaxWarnings, printed before the program runs.
print("first")
a = "\d"
b = b"\q"
if a is "x":
    pass
if a is not 5:
    pass
def f():
    assert (a, "message")
    return (1)(2) if 0 else [1, 2][a] if 0 else 1 [2] if 0 else None
c = "multi\
line \w"
d = f"\z {a}"
e = [(1, 2) (3, 4)] if 0 else {}
print(f())
