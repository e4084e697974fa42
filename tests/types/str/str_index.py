# Indexing and slicing of ASCII, BMP and astral strings.
for s in ["abcdef", "a\u00e9b\u20acc\U0001f600d", ""]:
    for i in [0, 1, -1, 5, 6, -7, 100, 2**70, True, None, 1.0, "a", slice(1, 3), slice(None, None, -1), slice(None, None, 2), slice(-3, None), slice(10, 20), slice(3, 1), slice(5, None, -2), slice(None, None, 0), slice(0, 2**70), slice(-2**70, 3, 1), slice("a"), slice(1, None, 2**70)]:
        try:
            print(ascii(s), i, ascii(s[i]))
        except Exception as e:
            print(ascii(s), i, type(e).__name__, e)
    print(ascii(list(s)), ascii(s[::-1]), len(s), [ascii(c) for c in reversed(s)], ascii(sorted(s)), ascii(max(s, default="none")))
for stmt in ["'abc'[0] = 'x'", "del 'abc'[0]", "'abc'.x = 1", "del 'abc'[1:2]"]:
    try:
        exec(stmt)
    except Exception as e:
        print(stmt, type(e).__name__, e)
class Ix:
    def __index__(self): return 2
print("abc"[Ix()], "abcdef"[Ix():], "abcdef"[:Ix()], "abcdef"[::Ix()])
it = iter("ab\u20ac")
print(next(it), it.__length_hint__(), list(it), list(it), type(iter("a\u20ac")).__name__, type(iter("ab")).__name__)
a, b, *c = "hello"
print(a, b, c, *"xyz", sep="-")
print(str.__getitem__("abc", 1), "abc".__len__(), "abc".__contains__("b"), "abc".__iter__().__next__(), "abc".__mul__(2), "abc".__rmul__(2), "abc".__add__("d"), "abc".__mod__(()), "abc".__rmod__("%s"), "abc".__eq__(1), "abc".__lt__("b"), "abc".__hash__() == hash("abc"))
