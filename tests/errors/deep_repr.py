l = []
for i in range(100000):
    l = [l]
try:
    repr(l)
except RecursionError as e:
    print(str(e)[:33])
l = []
l.append(l)
print(l)
d = {}
d["self"] = d
print(d)
def f(): f()
try:
    f()
except RecursionError as e:
    print(e)
def g(n): return sorted([1, 2], key=lambda x: g(n + 1))
try:
    g(0)
except RecursionError as e:
    print(str(e)[:32])
