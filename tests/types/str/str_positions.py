# Searching with all starts and ends, in texts of one to four bytes a character; folded into few numbers.
def fold(acc, text):
    for c in text:
        acc = (acc * 31 + ord(c)) % 1000000007
    return acc
for s in ["abcabc", "\u00e9b\u00e9b\u00e9", "\u20aca\u20aca\U0001f600", "", "\U0001f600" * 3]:
    acc = 0
    for sub in {"", "a", "b", "\u00e9", "\u20ac", "\U0001f600", "bc", "b\u00e9", "a\u20ac", "ca", s, s + "x"}:
        part = 0
        for i in [None] + list(range(-8, 9)):
            for j in [None] + list(range(-8, 9)):
                part = fold(part, f"{s.find(sub, i, j)} {s.rfind(sub, i, j)} {s.count(sub, i, j)} {s.startswith(sub, i, j)} {s.endswith(sub, i, j)}")
                for f in s.index, s.rindex:
                    try:
                        part = fold(part, str(f(sub, i, j)))
                    except ValueError as e:
                        part = fold(part, str(e))
        acc = (acc + part) % 1000000007
        for n in range(-1, 4):
            acc = (acc + fold(0, repr(s.replace(sub, "<>", n)) + (repr(s.split(sub, n)) + repr(s.rsplit(sub, n)) if sub else ""))) % 1000000007
    print(ascii(s), acc)
for s in ["abcabc", "\u20aca\u20aca\U0001f600"]:
    for w in range(10):
        print(w, ascii(s.center(w, "*")), ascii(s.ljust(w, "\u20ac")), ascii(s.rjust(w)), ascii(s.zfill(w)), ascii(f"{s:*^{w}}"), ascii(f"{s:.{w}}"), ascii("%*.*s|" % (w, w // 2, s)))
