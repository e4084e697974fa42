# Exception groups in boxes.
def task(n):
    if n % 2:
        raise ValueError(f"task {n}")
    raise TypeError(n)

def run_all():
    errors = []
    for i in range(3):
        try:
            task(i)
        except Exception as e:
            errors.append(e)
    raise ExceptionGroup("some tasks failed", errors)

def nested():
    try:
        run_all()
    except ExceptionGroup as g:
        g.add_note("a note of the group")
        raise ExceptionGroup("outer", [g, KeyError("leaf"), ExceptionGroup("deep", [OSError(2, "gone", "f.txt")])]) from g.exceptions[0]

nested()
