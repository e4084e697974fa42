# Cycles of two lines are not folded, repeats of one are.
def a(n):
    if n: b(n)
    else: raise KeyError("end")
def b(n): a(n - 1)
def c(n):
    if n > 0: return c(n - 1)
    a(3)
c(10)
