import traceback
def t(src, **g):
    try:
        exec(src, g)
    except Exception as e:
        print(src, "->", type(e).__name__, e)
t("a, b = 1, 2, 3"); t("a, b, c = 1, 2"); t("a, *b, c = [1]"); t("a, b = 'x'"); t("(a, b), c = 1, 2"); t("[a] = []"); t("a, b = {1: 2}"); t("for a, b in [1]: pass"); t("for a, b in [(1, 2, 3)]: pass"); t("*a, = 5"); t("a, b = iter([])"); t("a, b = range(10**9)"); t("a, b = (x for x in range(3))")
first, second = [
    1,
    2,
    3,
]
