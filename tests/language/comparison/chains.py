log = []
def v(x): log.append(x); return x
def show(r):
    print(r, log); log.clear()
show(v(1) < v(2) < v(3))
show(v(1) < v(0) < v(3))
show(v(1) < v(2) > v(3) == v(4))
show(v(1) == v(1) != v(2) >= v(2) in [v(2)])
show(v(1) in [1] in [[1]])
show(v(1) is v(1) is not v(None))
show(not v(1) < v(2) < v(1))
show((v(1) < v(2)) < v(3))
show(v(1) < (v(2) < v(3)))
show(v(3) > v(2) > v(1) and v(1) < v(2) or v(9))
class N:
    def __init__(self, r): self.r = r
    def __lt__(self, o): log.append("lt"); return self.r
    def __bool__(self): log.append("bool"); return bool(self.r)
show(type(N([]) < N(1) < N(2)))
show(type(N([1]) < N("x") < N(2)))
show(N(N(0)) < N(1) < 5 if False else 0)
if v(1) < v(2) < v(3): show("if true")
if v(1) < v(2) < v(2): show("no")
else: show("if false")
while v(3) > v(2) > v(5): pass
show("while")
show([x for x in range(10) if 2 < x <= 5 != x])
x = 5
print(1 < x < 10, 10 > x > 5, 1 < x > 2, x == 5 == 5.0, x in range(10) == True, None is None is None)
print(1 < 2 < 3 < 4 < 5 < 6 < 5, "a" < "b" < "c", [1] < [1, 2] < [2], (1, 2) <= (1, 2) < (1, 3))
print(1 == 1.0 == True == (1 + 0j), 0.1 + 0.2 == 0.3, float("nan") == float("nan"), {1, 2} > {1} >= {1} < {1, 3})
nan = float("nan")
print(nan in [nan], nan is nan, not nan < 1, not nan > 1, nan != nan, 1 < nan < 2, [nan] == [nan])
for f in (lambda: 1 < "a", lambda: "a" < 1, lambda: [] < (), lambda: None < None, lambda: {} < {}, lambda: 1j < 2j, lambda: 1 < 2 < "x", lambda: 1 in 5, lambda: 1 in "abc", lambda: object() >= object(), lambda: print < len, lambda: b"a" < "a", lambda: [1] < [None] and 0, lambda: (1, "a") < (1, 2), lambda: max(1, "a"), lambda: sorted([1, None])):
    try: print(f())
    except TypeError as e: print(e)
print(1 > 2 < 3, 2 > 1 < 3, not 1 == 2, not (1 == 1))
print([] == [], [] is [], () == (), "" == b"", 1 == "1", None == 0, None != False, True == 1)
print(x if 1 < x < 10 else "out", "in" if x not in (1, 2) else "", {"k": 1 < 2 < 3}, f"{1 < 2 < 3}")
def ret(a, b, c): return a <= b <= c
print(ret(1, 2, 3), ret(3, 2, 1), ret(1, 1, 1))
big = 10 ** 30
print(big < big + 1 < float("inf"), -big < 0 < big, big == float(big), 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 1e400 > 10 ** 400)
