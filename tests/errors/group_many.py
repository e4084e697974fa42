# A long group is cut, and so is a deep one.
group = ExceptionGroup("wide", [ValueError(i) for i in range(20)])
deep = ValueError("bottom")
for i in range(12):
    deep = ExceptionGroup(f"level {i}", [deep])
try:
    raise group
except ExceptionGroup as e:
    import traceback
    traceback.print_exc()
raise deep
