# Texts whose words repeat, taken to pieces: by spaces of all kinds, by separators, into lines; what the pieces are good for.
words = ["word%d" % (i * 7919 % 97) for i in range(3000)] + ["unique%d" % i for i in range(6000)] + ["a", "bc", "x" * 31, "y" * 32, "z" * 33] * 40
for sep in (" ", "\t", "\n", "\x0b", "\x0c\r", "\x1c", "\x1d \x1e", "  \x1f "):
    text = sep.join(words)
    assert text.split() == words, repr(sep)
    assert (sep + text + sep).split() == words, repr(sep)
    assert text.split(sep) == words, repr(sep)
    assert text.rsplit(sep) == words, repr(sep)
    assert text.split(None, 5) == words[:5] + [sep.join(words[5:])], repr(sep)
for low in "\x00\x01\x08\x0e\x1b\x7f!":
    text = " ".join(w + low for w in words)
    assert text.split() == [w + low for w in words], repr(low)
    assert (low * 20).split() == [low * 20]
assert "\n".join(words).splitlines() == words
assert ",".join(words).split(",") == words
assert [p for line in ("k=%s;v=%s" % (w, w) for w in words) for p in line.split(";")][:4] == ["k=word0", "v=word0", "k=word62", "v=word62"]

counts = {}
for w in " ".join(words).split():
    if w in counts:
        counts[w] += 1
    else:
        counts[w] = 1
print(len(counts), counts["word5"], counts["y" * 32], counts["unique77"], sum(counts.values()))
for w in list(counts)[:50]:
    n = counts[w]
    del counts[w]
    assert w not in counts and counts.get(w) is None
    counts[w] = n
    assert counts[w] == n and list(counts)[-1] == w
print(list(counts)[:3], list(counts)[-3:], len(counts))
k = "key" + str(1)
d = {k: 0}
for i in range(40):
    d["other%d" % i] = i
d[k] += 1
d.clear()
print(k in d, d.get(k), d)
for i in range(40):
    d["other%d" % i] = i
print(k in d, d.setdefault(k, 5), d[k], d.pop(k), k in d, d.pop(k, None))
print("é à é".split(), "naïve café naïve".split() * 2, " \u3000x\u2003y ".split(), "".split(), "   ".split())
