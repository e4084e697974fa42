# range and slice.
for src in ["range(5)", "range(1, 5)", "range(1, 10, 3)", "range(5, 0, -2)", "range(0)", "range(5, 1)", "range(1, 2, 0)", "range()", "range(1.5)", "range('a')", "range(1, 2, 3, 4)", "range(True)", "list(range(3))", "list(range(10, 0, -3))", "len(range(10**18))", "len(range(10**30))", "range(10**30)[5]", "range(10**30)[-1]", "range(2**64, 2**64 + 3)[1]", "list(range(2**63 - 2, 2**63 + 2))", "list(range(-2**63, -2**63 + 2))", "range(5)[2]", "range(5)[-1]", "range(5)[5]", "range(5)['a']", "range(5)[1:3]", "range(10)[::-1]", "range(10)[::2][1]", "range(0, 20, 3)[2:5]", "range(10)[5:2]", "range(10)[100:]", "3 in range(5)", "5 in range(5)", "3.0 in range(5)", "'a' in range(5)", "4 in range(0, 10, 3)", "6 in range(0, 10, 3)", "-3 in range(0, -10, -3)", "True in range(2)", "10**20 in range(10**30)", "range(3) == range(0, 3, 1)", "range(0) == range(2, 1)", "range(0, 3, 2) == range(0, 4, 2)", "range(3) == [0, 1, 2]", "range(1, 2, 5) == range(1, 2)", "hash(range(3)) == hash(range(0, 3))", "range(3) < range(4)", "range(5).index(3)", "range(5).index(9)", "range(5).count(3)", "range(5).count(9)", "range(5).index('a')", "range(1, 9, 2).start, range(1, 9, 2).stop, range(1, 9, 2).step", "range(5).x", "range(5) + range(5)", "range(5) * 2", "bool(range(0))", "list(reversed(range(1, 10, 3)))", "list(reversed(range(0)))", "max(range(5)), min(range(5)), sum(range(101))", "iter(range(3)).__length_hint__()", "type(iter(range(3))), type(iter(range(10**30)))", "next(iter(range(10**30, 10**31)))", "sum(range(10**6))", "list(range(-5, 5, 4))", "tuple(range(3))", "[*range(3)]", "range(start=1, stop=2)", "repr(range(1, 2, 1))", "range(10**20)", "range(0, 10**20, 10**19)[3]", "list(range(0, 10**20, 4*10**19))", "sorted(range(3), reverse=True)"]:
    try:
        print(src, "->", eval(src))
    except Exception as e:
        print(src, "->", type(e).__name__, e)
for src in ["range(5)[0] = 1", "range(5).start = 1", "class R(range): pass", "class S(slice): pass", "del range(5)[0]"]:
    try:
        exec(src)
    except Exception as e:
        print(src, type(e).__name__, e)
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print(range(I(2), I(8), I(2)), range(10)[I(3)], list(range(I(3))), I(3) in range(5))
for src in ["slice(5)", "slice(1, 2)", "slice(1, 2, 3)", "slice()", "slice(1, 2, 3, 4)", "slice('a', None)", "slice(1, 2, 3).start, slice(1, 2, 3).stop, slice(1, 2, 3).step", "slice(1, 9, 2).indices(5)", "slice(None).indices(5)", "slice(None, None, -1).indices(5)", "slice(-3, None).indices(10)", "slice(0, 5, 0).indices(5)", "slice(0).indices(-1)", "slice('a').indices(5)", "slice(1.5).indices(2)", "slice(10**30).indices(10**31)", "slice(1, 2) == slice(1, 2)", "slice(1, 2) == slice(1, 2, 1)", "slice(1) < slice(2)", "slice(1, 2) < 5", "hash(slice(1, 2)) == hash(slice(1, 2))", "hash(slice([], 2))", "{slice(1): 2}[slice(1)]", "slice(1).x", "slice(1).indices()", "slice(1).indices('a')", "repr(slice(None, 'a', [1]))", "slice(1, 2, 3).__reduce__()"]:
    try:
        print(src, "->", eval(src))
    except Exception as e:
        print(src, "->", type(e).__name__, e)
class Grab:
    def __getitem__(self, k): return k
g = Grab()
print(g[1], g[1:2], g[1:2:3], g[:], g[::], g[1, 2], g[1:2, 3], g[...], g[..., 1], g[()], g[1,], g[:, ::2], g["a":"b"])
for stmt in ["slice(1).start = 5"]:
    try:
        exec(stmt)
    except AttributeError as e:
        print(e)
