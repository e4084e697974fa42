# A file for Python 3 that uses what only Python 2 had.
def report(values):
    for value in values:
        if value <> None:
            return `value`
report([1])
