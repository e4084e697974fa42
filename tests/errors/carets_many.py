# Where the marks stand, for expressions of every kind, over one line and several.
import traceback
def t(f, *a):
    try:
        f(*a)
    except Exception:
        traceback.print_exc()
def m1(a):
    return (a
            .upper()
            .missing()
            .lower())
def m2(a, b):
    return [
        a + 1,
        a[b],
        a[
            b
        ],
    ]
def m3(a):
    return a(1,
             2,
             key=3)
def m4(a, b):
    return (a and
            b.x or
            a)
def m5(a, b):
    return a < b < (
        b + a
    )
def m6(a):
    return {
        "k": a,
        a["z"]: 1,
    }
def m7(a):
    return [x + y
            for x in a
            for y in a[x]
            if x.real > 0]
def m8(a):
    x = y = a.b = 3
def m9(a):
    a.b.c += 1
def m10(a):
    a[0][1] += a[5]
def m11(a):
    return f"""
    {a.x}
    """
def m12(a):
    if (a.x ==
            3):
        pass
def m13(a):
    for x in a.items(): pass
def m14(a):
    while a.next: pass
def m15(a):
    return not -a
def m16(a):
    return a[1:2, ::3]
def m17(a):
    return a @ a ** a // a
def m18(a, b=None):
    return (yield_ := a.z)
def m19(a):
    return a if a > 1 else a
def m20(a):
    return (lambda x:
            x.y)(a)
def m21(a):
    return print(
        "x", *a, sep=1)
def m22(a):
    with a as b: pass
def m23(a):
    raise ValueError(
        "multi",
        a
    )
def m24(a):
    assert a == 2, \
        "message"
def m25(a):
    del a.x, a.y
def m26(a):
    return a . b . c
def m27(a):
    return a   +   1
def m28(a):
    return ( a + 1 ) * 2
def m29(a):
    return ((a))[((0))]
def m30(a):
    return a(b)(c)
def m31(a):
    x, (y, z) = a, a
def m32(a):
    return "%s %d" % (a,
                      a)
def m33(a):
    import nothing.here as x, sys
def m34(a):
    from sys import (argv,
                     nothing_here)
def m35(a): return a.b; return 2
def m36(a):
	return a.tabbed + 1
def m37(a):
    return a.x if a else \
        a.y
for f, args in [(m1, ["s"]), (m2, ["a", 1]), (m2, [1, 1]), (m3, [5]), (m4, [1, 2]), (m5, [1, "a"]), (m5, [1, 2j]), (m6, [{}]), (m7, [[1]]), (m7, [["a"]]), (m8, [1]), (m9, [1]), (m10, [[[1, 2]]]), (m10, [[1]]), (m11, [1]), (m12, [1]), (m13, [1]), (m14, [1]), (m15, ["a"]), (m16, [[1]]), (m17, [1]), (m18, [1]), (m19, ["a"]), (m20, [1]), (m21, ["a"]), (m21, [5]), (m22, [1]), (m23, [1]), (m24, [1]), (m25, [1]), (m26, [1]), (m27, ["a"]), (m28, ["a"]), (m29, [1]), (m30, [len]), (m31, [1]), (m32, ["a"]), (m33, [1]), (m34, [1]), (m35, [1]), (m36, [1]), (m37, [0])]:
    t(f, *args)
