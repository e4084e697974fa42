def text(n):
    words = []
    seed = 42
    for i in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        words.append("word" + str(seed % 5000))
    return " ".join(words)


def count(s):
    counts = {}
    for word in s.split():
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
    return counts


s = text(100000)
for i in range(20):
    counts = count(s)
    top = {}
    for word, n in counts.items():
        top[n] = top.get(n, 0) + 1
print(len(counts), sum(counts.values()), max(top))
